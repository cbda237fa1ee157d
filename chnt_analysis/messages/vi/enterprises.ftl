# Có bao nhiêu doanh nghiệp, bao nhiêu đạt tiêu chuẩn quốc tế, và mục tiêu còn đòi hỏi gì?

## Câu trả lời

where = { PLACE($place) } có { $latest } doanh nghiệp công nghiệp hỗ trợ (năm { $latest_year }), còn thiếu { NUMBER($gap) } doanh nghiệp so với mục tiêu { $goal } của năm { $year }.
    .no_result = { PLACE($place) } chưa công bố số doanh nghiệp công nghiệp hỗ trợ đến năm { $year }.
    .no_goal = { PLACE($place) } có { $latest } doanh nghiệp (năm { $latest_year }).
    .not_compared = { PLACE($place) } có { $latest } doanh nghiệp công nghiệp hỗ trợ (năm { $latest_year }); mục tiêu năm { $year } là { $goal }.
    .past = Mục tiêu { $goal } doanh nghiệp năm { $year }: { VERDICT($verdict) }; số liệu mới nhất đến năm đó là { $latest } (năm { $latest_year }).
needed = Cần tăng { $need } mỗi năm
    .so_far = từ năm { $year } { CHANGE($growth) } mỗi năm ({ VERDICT($progress) })
broken = Số liệu trước năm { $year } không so sánh với các năm sau: { $what }.
modelled = Nếu “khoảng”, “trên” được hiểu là các khoảng giá trị, khoảng dự báo 80% năm { $year } là { NUMBER($low) }–{ NUMBER($high) } doanh nghiệp (theo mô hình, chưa kiểm chứng, nên không nêu xác suất){ $changes ->
    [0] { "" }
   *[other] ; tốc độ tăng trong mô hình có tham chiếu { $changes } lần thay đổi số doanh nghiệp đã công bố của các địa phương khác và cả nước
}.
standard-count = Số đạt tiêu chuẩn quốc tế: { $count }{ $share }{ $goal }.
    .share = , chiếm { PERCENT($share, digits: 0) } tổng số (ước tính của chúng tôi)
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
    .latest = số liệu công bố mới nhất, chọn theo quy tắc đã nêu
    .required_low = 100 × ((cận dưới của mục tiêu / cận trên của số mới nhất)^(1/n) − 1)
    .required_high = 100 × ((mục tiêu / cận dưới của số mới nhất)^(1/n) − 1)
    .observed = 100 × ((số mới nhất / số đầu tiên)^(1/n) − 1)
    .pace = 100 × tốc độ tăng đã đạt / tốc độ tăng cần có
    .progress_class = tốc độ tăng đã đạt so với cần có: từ 95% là đúng tiến độ, 60–95% chậm hơn yêu cầu, 0–60% chưa đủ, dưới 0 là rời xa mục tiêu; tốc độ cần có tính từ số liệu mới nhất nên đây là cách xếp loại của chúng tôi
    .model_low = phân vị 10% của mô hình ít số liệu vào năm đến hạn
    .model_high = phân vị 90% của mô hình ít số liệu vào năm đến hạn
    .at_standard = số liệu công bố mới nhất

## Các biểu

neither = Chưa có số liệu hay mục tiêu nào.
results =
    .title = Toàn bộ số liệu
    .note = * ngày công bố ước tính. Các số liệu mâu thuẫn được giữ nguyên; quy tắc chọn nêu trong tài liệu.
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
    .title = Lộ trình cần có để đạt mục tiêu
    .unit = doanh nghiệp
    .needed = tăng đều đến mục tiêu
    .goal = mục tiêu { PLAIN($goal) }
    .col-line = Đường
model =
    .title = Dự báo từ một số ít số liệu đã làm tròn
    .unit = doanh nghiệp
    .note = Theo mô hình, chưa kiểm chứng: số mục tiêu đã qua hạn còn quá ít để kiểm chứng. Mỗi số liệu được hiểu là một khoảng theo từ đi kèm (“trên 900” là 900–990); số liệu riêng chính xác thay cho số liệu đã công bố. Ngoài số liệu, mô hình dựa trên giả định “{ $prior }”{ $changes ->
        [0] { "" }
       *[other] , và trên mức tăng của { $changes } lần thay đổi trong { $series } chuỗi của các địa phương khác và cả nước ({ PERCENT($mean) }/năm, độ lệch chuẩn { POINTS($spread) })
    }.
    .none = Quá ít năm có số liệu công bố, hoặc đã quá hạn, nên không lập mô hình.
standard_share =
    .title = Tỷ lệ doanh nghiệp đạt tiêu chuẩn quốc tế
    .unit = %
    .col-value = Giá trị, %
    .col-what = Loại
share-kinds =
    .goal = mục tiêu
    .published = đã công bố
    .estimate = ước tính: tỷ số của hai số liệu
verdicts =
    .title = Kết luận về từng mục tiêu đã đến hạn
    .none = Chưa có mục tiêu nào đến hạn.
    .col-verdict = Kết luận
