# Có bao nhiêu doanh nghiệp, bao nhiêu đạt tiêu chuẩn quốc tế, và mục tiêu còn đòi hỏi gì?

## Câu trả lời

where = { PLACE($place) } có { $latest } doanh nghiệp công nghiệp hỗ trợ (năm { $latest_year }), còn thiếu { NUMBER($gap) } so với mục tiêu { $goal } của năm { $year }.
    .no_result = { PLACE($place) } chưa công bố số doanh nghiệp công nghiệp hỗ trợ nào đến năm { $year }.
    .no_goal = { PLACE($place) } có { $latest } doanh nghiệp (năm { $latest_year }).
    .not_compared = { PLACE($place) } có { $latest } doanh nghiệp công nghiệp hỗ trợ (năm { $latest_year }); mục tiêu năm { $year } là { $goal }.
    .past = Mục tiêu { $goal } doanh nghiệp năm { $year }: { VERDICT($verdict) }; số mới nhất đến năm đó là { $latest } (năm { $latest_year }).
needed = Cần tăng { $need } mỗi năm
    .so_far = từ năm { $year } { CHANGE($growth) } mỗi năm ({ VERDICT($progress) })
modelled = Nếu hiểu “khoảng”, “trên” theo quy ước nêu dưới đây, khoảng dự báo 80% năm { $year } là { NUMBER($low) }–{ NUMBER($high) } doanh nghiệp (theo mô hình, chưa kiểm chứng, nên không nêu xác suất).
standard-count = Số đạt tiêu chuẩn quốc tế: { $count }{ $share }{ $goal }.
    .share = , chừng { PERCENT($share, digits: 0) } tổng số theo tính toán của chúng tôi
    .goal = ; mục tiêu năm { $year }: { $goal }%

cards =
    .goal = Mục tiêu
    .latest = Số doanh nghiệp mới nhất
    .needed = Cần tăng mỗi năm
    .span = { SPAN($low, $high, digits: 1, unit: "%") }
    .until = đến năm { $year }
    .standard = Đạt tiêu chuẩn quốc tế

formulas =
    .goal = mục tiêu như đã công bố
    .latest = số đã công bố mới nhất, chọn theo quy tắc đã nêu
    .required_low = 100 × ((cận dưới của mục tiêu / cận trên của số mới nhất)^(1/n) − 1)
    .required_high = 100 × ((mục tiêu / cận dưới của số mới nhất)^(1/n) − 1)
    .observed = 100 × ((số mới nhất / số đầu tiên)^(1/n) − 1)
    .pace = 100 × tăng trưởng đã có / tăng trưởng cần có
    .progress_class = tăng trưởng đã có so với cần có: từ 95% là đúng tiến độ, 60–95% chậm hơn yêu cầu, 0–60% chưa đủ, dưới 0 là rời xa (theo Eurostat)
    .model_low = phân vị 10% của mô hình ít số liệu vào năm đến hạn
    .model_high = phân vị 90% của mô hình ít số liệu vào năm đến hạn
    .at_standard = số đã công bố mới nhất

## Các biểu

neither = Chưa có số liệu hay mục tiêu nào.
results =
    .title = Mọi con số đã công bố
    .note = * ngày ước định. Các số mâu thuẫn nhau được giữ nguyên; quy tắc chọn ở tài liệu.
    .col-used = Được dùng
totals =
    .title = Số doanh nghiệp: mục tiêu và thực hiện
    .unit = doanh nghiệp
    .note = { $note }
standard =
    .title = Doanh nghiệp đạt tiêu chuẩn quốc tế
    .unit = doanh nghiệp
    .note = { $note }
path =
    .title = Đường đi cần có đến mục tiêu
    .unit = doanh nghiệp
    .published = đã công bố
    .needed = tăng đều đến mục tiêu
    .goal = mục tiêu { PLAIN($goal) }
model =
    .title = Vài con số làm tròn cho phép nói gì về tương lai
    .unit = doanh nghiệp
    .note = Theo mô hình, chưa kiểm chứng: số mục tiêu đã qua hạn còn quá ít để kiểm chứng. Mỗi số được đọc là khoảng mà cách nói của nó cho phép (“trên 900” là 900 đến 990). Phân phối tiên nghiệm: data/assumptions/growth_prior.yml.
    .none = Quá ít năm có số đã công bố, hoặc hạn đã qua, nên không lập mô hình.
standard_share =
    .title = Tỷ lệ doanh nghiệp đạt tiêu chuẩn quốc tế
    .unit = %
    .col-value = Giá trị, %
    .col-what = Loại
share-kinds =
    .goal = mục tiêu
    .published = đã công bố
    .estimate = ước tính: phép chia hai số đã công bố
verdicts =
    .title = Kết luận về từng mục tiêu đã đến hạn
    .none = Chưa có mục tiêu nào đến hạn.
    .col-verdict = Kết luận
