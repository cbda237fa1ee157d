# Đánh giá một mục tiêu bằng một hai câu.

opening = { PLACE($place) }, { $name }, { PERIOD($period) }: mục tiêu { $goal }.
    .documented = { PLACE($place) }, { $name }, { PERIOD($period) } ({ $document }): mục tiêu { $goal }.
goal-name = { LOWER(INDICATOR($indicator)) }
    .sector = { LOWER(INDICATOR($indicator)) } ({ SECTOR($sector) })
goal-value = { SPAN($low, $high) } { UNIT($unit) }
    .percent = { SPAN($low, $high) }{ UNIT($unit) }

outcome = { CAPITAL(VERDICT($verdict)) }.
    .missing = { CAPITAL(VERDICT($verdict)) }; chưa công bố kết quả.
    .published = { CAPITAL(VERDICT($verdict)) } (kết quả công bố: { $result }).

newest = Số liệu mới nhất là { $figure } ({ PERIOD($period) }).
    .reached = Số liệu mới nhất là { $figure } ({ PERIOD($period) }), đã ở mức mục tiêu.
    .points = Số liệu mới nhất là { $figure } ({ PERIOD($period) }), còn cách mục tiêu { POINTS($gap) }.
    .units = Số liệu mới nhất là { $figure } ({ PERIOD($period) }), còn cách mục tiêu { NUMBER($gap) } { UNIT($unit) }.

required = Cần tăng { SPAN($low, $high, digits: 1, unit: "%") } mỗi năm.
    .observed = Cần tăng { SPAN($low, $high, digits: 1, unit: "%") } mỗi năm; từ năm { $since } đến nay { CHANGE($observed) } mỗi năm ({ VERDICT($progress) }).
faster-years = Trong các năm đã công bố, { NUMBER($share) }% số năm có tốc độ tăng cao hơn mức này.
    .none = Trong các năm đã công bố, chưa năm nào có tốc độ tăng cao hơn mức này.

# Mức cần có ở hai đầu của bảng điều kiện.
conditional =
    .percent = Nếu xuất phát từ { PERCENT($first) } thì phải tăng { PERCENT($first_needed) } mỗi năm, từ { PERCENT($last) } thì { PERCENT($last_needed) }.
    .count = Nếu xuất phát từ { NUMBER($first) } thì phải tăng { PERCENT($first_needed) } mỗi năm, từ { NUMBER($last) } thì { PERCENT($last_needed) }.
    .manufacturing = Nếu { -manufacturing } tăng { PERCENT($first) } thì { -supporting-industry } phải tăng cao hơn { POINTS($first_needed) }; nếu tăng { PERCENT($last) } thì { POINTS($last_needed) }.

model-interval =
    .percent = Theo mô hình tăng trưởng, khoảng dự báo 80% năm { $year }: { SPAN($lower, $upper, digits: 0, unit: "%") } (chưa kiểm chứng).
    .count = Theo mô hình tăng trưởng, khoảng dự báo 80% năm { $year }: { SPAN($lower, $upper, digits: 0) } (chưa kiểm chứng).

# Vì sao không nêu xác suất.
reasons =
    .deadline_passed = đã quá thời hạn
    .no_base = chưa công bố số liệu thực hiện, nên không nêu xác suất
    .definition = chỉ có số liệu công bố theo định nghĩa khác, nên không nêu xác suất
    .proxy_only = tăng trưởng của { -supporting-industry } chưa được công bố, chỉ có chỉ số đại diện, nên không nêu xác suất
    .too_few = quá ít số liệu công bố để lập mô hình, nên không nêu xác suất
    .not_calibrated = số liệu ít và làm tròn, chưa thể kiểm chứng một phân phối xác suất, nên không nêu xác suất
    .flow = chỉ tiêu tính cho cả kỳ và chưa có kết quả, nên không nêu xác suất
no-probability = { CAPITAL($reason) }.
