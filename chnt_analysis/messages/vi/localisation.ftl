# Nội địa hóa và mua tại chỗ còn cách mục tiêu bao xa?

## Câu trả lời

rate = { LOWER(INDICATOR($indicator)) }
    .of_industry = { LOWER(INDICATOR($indicator)) } ({ LOWER(SECTOR($sector)) })
    .vietnamese = { LOWER(INDICATOR($indicator)) }
short =
    .bought = Doanh nghiệp Nhật Bản mua tại chỗ
    .bought_vietnamese = – từ nhà cung ứng Việt Nam
    .met = Đáp ứng nhu cầu: { LOWER(SECTOR($sector)) }
    .local = Nội địa hóa: { LOWER(SECTOR($sector)) }
goal = { PLACE($place) }, { $rate } năm { $latest_year } đạt { $latest }; mục tiêu năm { $year } là { $goal }, mỗi năm phải tăng thêm { $need } điểm phần trăm.
    .no_result = { PLACE($place) }, { $rate }: mục tiêu năm { $year } là { $goal }; chưa công bố số liệu thực hiện.
    .result = { PLACE($place) }, { $rate }: mục tiêu năm { $year } là { $goal }, kết quả { $result }; { VERDICT($verdict) }.
    .due = { PLACE($place) }, { $rate }: mục tiêu năm { $year } là { $goal }; { VERDICT($verdict) }.
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
    .reached = số mục tiêu đã đến hạn có kết quả của đúng năm đó đạt mục tiêu
    .not_reached = số mục tiêu đã đến hạn có kết quả của đúng năm đó không đạt
    .not_knowable = số mục tiêu đã đến hạn không có kết quả của đúng năm
    .procurement = số liệu công bố mới nhất
    .procurement_low = phân vị 10% của mô hình ít số liệu vào năm đến hạn
    .procurement_high = phân vị 90% của mô hình ít số liệu vào năm đến hạn

## Các biểu

no-model = { PLACE($place) } có dưới ba năm số liệu đã công bố của mỗi tỷ lệ, hoặc đã quá hạn, nên không lập mô hình.
model-note = Các khoảng dự báo là theo mô hình, chưa kiểm chứng: quá ít mục tiêu đã đến hạn. Mỗi số liệu được hiểu là một khoảng theo từ đi kèm. Ngoài số liệu, mô hình dựa trên giả định “{ $prior }”.

goals =
    .title = Từng mục tiêu và số liệu mới nhất
    .note = “Còn thiếu” là khoảng tính từ hai đầu của khoảng đã công bố và của mục tiêu. Số âm: đã vượt mục tiêu. “Tình trạng” chỉ xét số liệu của đúng năm đến hạn.
    .open = chưa đến hạn
    .col-sector = Ngành
    .col-latest = Số liệu mới nhất
    .col-distance = Còn thiếu, điểm phần trăm
    .col-required = Cần tăng thêm mỗi năm, điểm phần trăm
    .col-state = Tình trạng
models =
    .title = Dự báo năm { $year } từ một số ít số liệu
    .unit = %
    .note = { model-note }
    .newest = số liệu công bố mới nhất (giữa khoảng)
    .col-newest = Số liệu mới nhất
procurement =
    .title = Tỷ lệ mua tại chỗ của doanh nghiệp Nhật Bản
    .unit = %
    .note = { model-note }
results =
    .title = Toàn bộ số liệu
    .note = * ngày công bố ước tính. Số liệu có định nghĩa khác (một hãng, riêng doanh nghiệp Nhật Bản) được giữ trong bảng nhưng không đưa vào tính toán.
    .col-sector = Ngành
    .col-value = Giá trị, %
    .col-used = Được dùng
