# Nội địa hóa và mua tại chỗ còn cách mục tiêu bao xa?

## Câu trả lời

rate = { LOWER(INDICATOR($indicator)) }
    .of_industry = { LOWER(INDICATOR($indicator)) } ({ LOWER(SECTOR($sector)) })
    .vietnamese = { LOWER(INDICATOR($indicator)) }
short =
    .bought = Hãng Nhật mua tại chỗ
    .bought_vietnamese = – của nhà cung ứng Việt
    .met = Đáp ứng nhu cầu: { LOWER(SECTOR($sector)) }
    .local = Nội địa hóa: { LOWER(SECTOR($sector)) }
goal = { PLACE($place) }, { $rate }: mục tiêu { $goal } vào năm { $year }, số mới nhất { $latest } (năm { $latest_year }); mỗi năm phải tăng thêm { $need } điểm phần trăm.
    .no_result = { PLACE($place) }, { $rate }: mục tiêu { $goal } vào năm { $year }; chưa có số thực hiện.
    .result = { PLACE($place) }, { $rate }: mục tiêu { $goal } vào năm { $year }, kết quả { $result }; { VERDICT($verdict) }.
    .due = { PLACE($place) }, { $rate }: mục tiêu { $goal } vào năm { $year }; { VERDICT($verdict) }.
unknown = { $count } mục tiêu năm { $year } về { $rates }: { VERDICT("not_knowable") }.
bought = Doanh nghiệp Nhật Bản mua tại chỗ { $share } đầu vào (năm { $newest }).
    .model = Doanh nghiệp Nhật Bản mua tại chỗ { $share } đầu vào (năm { $newest }); theo mô hình, khoảng dự báo 80% năm { $year } là { SPAN($low, $high, digits: 0, unit: "%") } (chưa kiểm chứng, nên không nêu xác suất).
came-due = Trong { $total } mục tiêu đã đến hạn: { $reached } đạt, { $not_reached } không đạt, { $not_knowable } { VERDICT("not_knowable") }.

cards =
    .goal = Mục tiêu: { $rate }
    .newest = mới nhất: { $latest } ({ $year })
    .none = mới nhất: chưa công bố
    .procurement = Doanh nghiệp Nhật Bản mua tại chỗ
    .value = { PERCENT($value) }

formulas =
    .goals = số mục tiêu về các tỷ lệ
    .reached = số mục tiêu đã đến hạn có kết quả đúng năm đạt mục tiêu
    .not_reached = số mục tiêu đã đến hạn có kết quả đúng năm không đạt
    .not_knowable = số mục tiêu đã đến hạn không có kết quả của đúng năm
    .procurement = số đã công bố mới nhất
    .procurement_low = phân vị 10% của mô hình ít số liệu vào năm đến hạn
    .procurement_high = phân vị 90% của mô hình ít số liệu vào năm đến hạn

## Các biểu

no-model = { PLACE($place) } có dưới ba năm số liệu đã công bố của mỗi tỷ lệ, hoặc hạn đã qua, nên không lập mô hình.
model-note = Các khoảng là theo mô hình, chưa kiểm chứng: quá ít mục tiêu đã đến hạn. Mỗi số được đọc là khoảng mà cách nói của nó cho phép. Phân phối tiên nghiệm: data/assumptions/growth_prior.yml.

goals =
    .title = Từng mục tiêu và số mới nhất
    .note = Khoảng “còn thiếu” đi từ đầu gần đến đầu xa của khoảng đã công bố và của mục tiêu. Số âm: đã vượt. “Tình trạng” chỉ xét số của đúng năm đến hạn.
    .open = chưa đến hạn
    .col-sector = Ngành
    .col-latest = Số mới nhất
    .col-distance = Còn thiếu, điểm phần trăm
    .col-required = Phải thêm mỗi năm, điểm phần trăm
    .col-state = Tình trạng
models =
    .title = Vài con số cho phép nói gì về năm { $year }
    .unit = %
    .note = { model-note }
    .newest = số công bố mới nhất (giữa khoảng)
procurement =
    .title = Tỷ lệ mua tại chỗ của doanh nghiệp Nhật Bản
    .unit = %
    .note = { model-note }
results =
    .title = Mọi con số đã công bố
    .note = * ngày ước định. Số có định nghĩa khác (một hãng, riêng doanh nghiệp Nhật Bản) được giữ trong bảng nhưng không vào phép tính.
    .col-sector = Ngành
    .col-value = Giá trị, %
    .col-used = Được dùng
