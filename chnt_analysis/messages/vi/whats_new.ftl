# Kỳ công bố mới nhất có gì mới?

## Câu trả lời

sentence = Số liệu mới nhất của { PLACE($place) } là { PERIOD($month) }: { LOWER(SECTOR($sector)) } { $rates }. So với ngày { DATE($since) } có thêm { NUMBER($new) } số liệu mới và { NUMBER($revised) } số liệu cũ được sửa.
rate =
    .mom = { CHANGE($value, digits: 1) } so với tháng trước
    .yoy = { CHANGE($value, digits: 1) } so với cùng kỳ
    .ytd = { CHANGE($value, digits: 1) } tính từ đầu năm

card-label =
    .yoy = So với cùng kỳ
    .ytd = Từ đầu năm
card-rate = { PERCENT($value, digits: 1) }
    .note = { LOWER(SECTOR($sector)) }, { PERIOD($month) }
card-revised = { NUMBER($revised) }
    .label = Số cũ được sửa

formulas =
    .mom = số như đã công bố của tháng mới nhất
    .yoy = số như đã công bố của tháng mới nhất
    .ytd = số như đã công bố của tháng mới nhất
    .new = số liệu đang đứng mà trước ngày so sánh chưa có
    .revised = số liệu nay khác giá trị đã đứng vào ngày so sánh

## Các biểu

month =
    .title = Số liệu { PERIOD($month) }
    .col-mom = So với tháng trước, %
    .col-yoy = So với cùng kỳ, %
    .col-before = Tháng trước: so với cùng kỳ, %
    .col-change = Thay đổi, điểm %
    .col-ytd = Từ đầu năm, %
    .col-status_before = Tình trạng: tháng trước
months =
    .title = { SECTOR($sector) }: tăng so với cùng kỳ
    .unit = % so với cùng kỳ
no-months = Không có tháng nào được công bố.
expected =
    .title = Số sơ bộ còn được sửa bao nhiêu
    .note = Cột thứ hai: số công bố, ước tính lần đầu. Từ cột thứ ba: ước tính của chúng tôi (e), từ các lần sửa đã biết đến ngày công bố; ngành nào mà các lần hiệu chỉnh trước đây làm sai số tăng thì số sơ bộ hầu như được giữ nguyên.{ $lean ->
        [high] { " " }Từ năm { $since }, ước tính lần đầu về { -manufacturing } bình quân cao hơn số công bố lại { NUMBER($size, digits: 1) } điểm phần trăm.
        [low] { " " }Từ năm { $since }, ước tính lần đầu về { -manufacturing } bình quân thấp hơn số công bố lại { NUMBER($size, digits: 1) } điểm phần trăm.
       *[none] { "" }
    }
    .col-first = Số sơ bộ, %
    .col-point = Ước tính có tính đến sửa số, %
    .col-change = Chênh lệch, điểm %
    .col-lower_80 = 80% thấp
    .col-upper_80 = 80% cao
no-estimate = { PLACE($place) } chưa có đủ số được công bố lại để ước tính số sơ bộ của { PERIOD($month) } sẽ được sửa ra sao.
revised =
    .title = Những số cũ được sửa
    .col-basis = Loại tỷ lệ
    .col-before = Trước
    .col-value = Nay
    .col-change = Sửa, điểm %
    .col-status_before = Tình trạng: trước
    .col-status = Tình trạng: nay
none-revised = Không số liệu nào đã biết ngày { DATE($since) } được sửa.
