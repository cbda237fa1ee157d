# Điều mà bảng hoặc biểu đồ cho thấy, dùng làm tiêu đề: mỗi bảng, biểu đồ một câu, finding-CÂU_HỎI-TÊN. Không nêu chiều tăng giảm khi khoảng ước lượng chứa số 0.

finding-output_share-coverage = { $results ->
    [0] Chưa công bố tỷ trọng thực hiện, mới có { $goals } { $goals ->
       *[other] mục tiêu
    }
   *[other] Tỷ trọng thực hiện mới nhất là { $value }% (năm { $year })
}
finding-output_share-goals = { $count ->
    [1] Mục tiêu là { $last }% năm { $last_year }
   *[other] Mục tiêu: { $first }% năm { $first_year }, { $last }% năm { $last_year }
}
finding-output_share-share_outlook = Xác suất tỷ trọng năm { $year } đạt ít nhất { PLAIN($goal) }% là { $chance }, theo mô hình chưa kiểm chứng
finding-output_share-reached_by_start = { $state ->
    [known] Từ { PERCENT($start) } năm { $base }, { PERCENT($reached, digits: 0) } số { -simulations } đạt { PLAIN($goal) }%
    [goal] Một nửa số { -simulations } chỉ đạt { PLAIN($goal) }% nếu tỷ trọng năm { $base } đã ở mức { PLAIN($goal) }%
   *[even] Một nửa số { -simulations } đạt { PLAIN($goal) }% nếu tỷ trọng năm { $base } là { PERCENT($even) }
}
finding-output_share-differential = { $faster ->
    [true] Từ { PERCENT($start) } năm { $base }, công nghiệp hỗ trợ phải tăng nhanh hơn chế biến, chế tạo { POINTS($gap) } mỗi năm
   *[false] Từ { PERCENT($start) } năm { $base }, vẫn đạt { PLAIN($goal) }% khi công nghiệp hỗ trợ tăng chậm hơn chế biến, chế tạo { POINTS($gap) } mỗi năm
}
finding-output_share-chance = { $state ->
    [none] Nếu tỷ trọng năm { $base } là { PERCENT($at) }, dù tăng { PERCENT($most, digits: 0) } mỗi năm, xác suất có điều kiện đạt { PLAIN($goal) }% vẫn dưới 50%
    [lowest] Nếu tỷ trọng năm { $base } là { PERCENT($at) }, xác suất có điều kiện đạt { PLAIN($goal) }% từ 50% trở lên với mọi tốc độ tăng trong hình
   *[from] Nếu tỷ trọng năm { $base } là { PERCENT($at) }, xác suất có điều kiện đạt { PLAIN($goal) }% từ 50% trở lên khi tăng ít nhất { PERCENT($growth, digits: 0) } mỗi năm
}
finding-output_share-matters = { CAPITAL($name) } ảnh hưởng nhiều nhất: { POINTS($width) } của tỷ trọng năm { $year }
finding-output_share-paths = Trung vị của kịch bản năm { $year } là { PERCENT($point) } (khoảng của kịch bản, { $level }% số { -simulations }: { SPAN($low, $high, digits: 1, unit: "%") }), so với { PLAIN($goal) }%
finding-output_share-manufacturing_history = Tăng trưởng chế biến, chế tạo năm { $year } là { PERCENT($value) }; kịch bản giả định { SPAN($low, $high, unit: "%") } mỗi năm

finding-output_growth-coverage = Có số liệu của { $months } tháng, đến { PERIOD($last) }
finding-output_growth-goals = { $count ->
    [1] Mục tiêu là { $last }% năm { $last_year }
   *[other] Mục tiêu: { $first }% năm { $first_year }, { $last }% năm { $last_year }
}{ $of ->
    [none] {""}
   *[other] ; tốc độ tăng của { LOWER(SECTOR($of)) } năm { $year } là { PERCENT($value) }
}
finding-output_growth-level = Chỉ số { PERIOD($month) } là { NUMBER($value, digits: 1) } (bình quân năm { $base } = 100); khoảng dự báo { $level }% cho { PERIOD($until) }: { SPAN($low, $high, digits: 0) }
finding-output_growth-year_on_year = { $state ->
    [published] Tăng trưởng { LOWER(SECTOR($sector)) } năm { $year } là { PERCENT($value) }
   *[estimate] Tăng trưởng { LOWER(SECTOR($sector)) } năm { $year } ước tính { PERCENT($value) } (khoảng dự báo { $level }%: { SPAN($low, $high, digits: 1, unit: "%") })
}
finding-output_growth-probability = Xác suất { LOWER(SECTOR($sector)) } tăng từ { PLAIN($goal) }% trở lên năm { $year } là { $chance }
finding-output_growth-news = { $state ->
    [same] Kỳ công bố mới nhất giữ nguyên ước tính trung tâm cho năm { $year }: { PERCENT($after, digits: 2) }
   *[moved] Kỳ công bố mới nhất điều chỉnh ước tính trung tâm năm { $year } từ { PERCENT($before, digits: 2) } sang { PERCENT($after, digits: 2) }
}
finding-output_growth-required = { $ended ->
    [true] Để cả năm { $year } đạt { PLAIN($goal) }%, { $left ->
       *[other] { $left } tháng
    } chưa công bố phải đã tăng { PERCENT($need) } so với cùng kỳ
   *[false] Để cả năm { $year } đạt { PLAIN($goal) }%, { $left ->
       *[other] { $left } tháng
    } còn lại phải tăng { PERCENT($need) } so với cùng kỳ
}
finding-output_growth-months = { CAPITAL(SECTOR($sector)) } { PERIOD($month) } so với cùng kỳ: { PERCENT($value) }{ $published ->
    [true] {""}
   *[false] {" (ước tính của chúng tôi)"}
}
finding-output_growth-annual = Tăng trưởng năm { $year } là { PERCENT($value) }{ $published ->
    [true] {""}
   *[false] {" (ước tính của chúng tôi)"}
}
finding-output_growth-year = { $state ->
    [published] Cả năm { $year } là { PERCENT($value) }
   *[estimate] Cả năm { $year } ước tính { PERCENT($value) } (khoảng dự báo { $level }%: { SPAN($low, $high, digits: 1, unit: "%") })
}
finding-output_growth-path = Toàn ngành công nghiệp năm { $until }: mức trung tâm { NUMBER($point) } (năm { $origin } = 100; khoảng sai số quá khứ 80%, chưa hiệu chuẩn: { SPAN($low, $high, digits: 0) }){ $goal ->
    [none] {""}
   *[stated] ; tăng { PLAIN($pace) }%/năm thì đạt { NUMBER($reached) }
}

finding-enterprises-results = Có { NUMBER($count) } số liệu, trong đó dùng { NUMBER($used) }
finding-enterprises-totals = { $state ->
    [goal] Mục tiêu năm { $year } là { $goal } doanh nghiệp; chưa công bố số thực hiện
    [result] Năm { $latest_year } có { $latest } doanh nghiệp; chưa nêu mục tiêu
   *[both] Năm { $latest_year } có { $latest } doanh nghiệp; mục tiêu năm { $year } là { $goal }
}
finding-enterprises-standard = { $state ->
    [goal] Mục tiêu năm { $year } là { $goal } doanh nghiệp đạt tiêu chuẩn quốc tế; chưa công bố số thực hiện
    [result] Năm { $latest_year } có { $latest } doanh nghiệp đạt tiêu chuẩn quốc tế; chưa nêu mục tiêu
   *[both] Năm { $latest_year } có { $latest } doanh nghiệp đạt tiêu chuẩn quốc tế; mục tiêu năm { $year } là { $goal }
}
finding-enterprises-path = { $state ->
    [unknown] Chưa tính được tốc độ tăng cần có từ { $latest } doanh nghiệp năm { $latest_year } đến { $goal } năm { $year }
    [met] Mục tiêu { $goal } doanh nghiệp năm { $year } đã đạt: { $latest } năm { $latest_year }
   *[needed] Từ { $latest } doanh nghiệp năm { $latest_year } đến { $goal } năm { $year } cần tăng { SPAN($low, $high, digits: 1, unit: "%") } mỗi năm
}
finding-enterprises-progress-classes = { $state ->
    [away] Theo cả { $count } phương pháp, số doanh nghiệp đang rời xa mục tiêu
   *[some] Tiến độ bằng { SPAN($low, $high, digits: 0, unit: "%") } mức cần có, tùy phương pháp
}
finding-enterprises-model = Từ một số ít số liệu, khoảng dự báo 80% năm { $year } là { NUMBER($low) }–{ NUMBER($high) } doanh nghiệp{ $state ->
    [alone] {""}
   *[goal] ; mục tiêu là { $goal }
}
finding-enterprises-standard_share = { $kind ->
    [published] Tỷ lệ đạt tiêu chuẩn quốc tế năm { $at } là { $value }%
    [estimate] Tỷ lệ đạt tiêu chuẩn quốc tế năm { $at } là { $value }%, ước tính của chúng tôi
   *[unknown] Chưa công bố tỷ lệ đạt tiêu chuẩn quốc tế
}{ $goal ->
    [none] {""}
   *[other] ; mục tiêu năm { $year } là { $goal }%
}
finding-enterprises-verdicts = Trong { $total } mục tiêu đã đến hạn: { $reached } đạt, { $not_reached } không đạt, { $not_knowable } chưa đủ số liệu để đánh giá

finding-fields-divisions = { $state ->
    [none] Năm { $year } không ngành nào trong { $count } ngành đóng góp vào mức tăng của chỉ số đại diện
   *[positive] Trong { $count } ngành, { LOWER(SECTOR($division)) } đóng góp nhiều nhất vào chỉ số đại diện năm { $year }: { POINTS($value) }
}
finding-fields-fields = { $state ->
    [none] Năm { $year } không lĩnh vực nào đóng góp vào mức tăng của chỉ số đại diện
   *[positive] { $field } đóng góp nhiều nhất vào chỉ số đại diện năm { $year }: { POINTS($value) }
}
finding-fields-range = Chỉ số đại diện năm { $year } từ { PERCENT($low) } đến { PERCENT($high) } (trung tâm { PERCENT($central) }){ $state ->
    [none] {""}
   *[known] ; chế biến, chế tạo đã công bố { PERCENT($whole) }
}
finding-fields-origin = Trong { POINTS($total) } của chỉ số đại diện năm { $year }, { NUMBER($national, digits: 1) } dựa trên số liệu cả nước
finding-fields-borrowed = { PERCENT($borrowed, digits: 0) } quyền số của chỉ số đại diện năm { $year } dùng số liệu cả nước thay thế
finding-fields-structure = Các ngành của ba lĩnh vực chiếm { PERCENT($after) } giá trị sản xuất chế biến, chế tạo cả nước năm { $last } (năm { $first }: { PERCENT($before) })

finding-goals_together-goals = { $count } mục tiêu của { $indicators } chỉ tiêu, kỳ hạn từ { $first } đến { $last }
finding-goals_together-timeline = { $ahead }/{ $count } mục tiêu chưa đến hạn
finding-goals_together-moves = { $moved }/{ $indicators } chỉ tiêu có mục tiêu cho nhiều kỳ hạn
finding-goals_together-reckoner = Từ { PERCENT($start) }, nếu chế biến, chế tạo tăng { PERCENT($pace) }/năm thì để đạt { PLAIN($goal) }% năm { $year } cần tăng { PERCENT($need) }/năm
finding-goals_together-sliders = Thanh trượt bắt đầu từ { PERCENT($start) } và dẫn đến { PERCENT($value) } năm { $year }; có thể thay đổi
finding-goals_together-frontier = Tăng { PLAIN($growth) }%/năm đưa tỷ trọng đến { PLAIN($goal) }% nếu xuất phát từ { PERCENT($start) } ({ SPAN($low, $high, digits: 1, unit: "%") } theo năm chế biến, chế tạo tăng chậm nhất và nhanh nhất)
finding-goals_together-history = Tăng trưởng chế biến, chế tạo bình quân { PERCENT($mean) }/năm trong { $years ->
    [1] một năm
   *[other] { $years } năm
}

finding-index_level-coverage = Đã công bố số liệu của { $months } tháng, đến { PERIOD($last) }
finding-index_level-level = { $state ->
    [up] Mười hai tháng gần nhất cao hơn { PERCENT($size) } so với bình quân năm { $base }
    [down] Mười hai tháng gần nhất thấp hơn { PERCENT($size) } so với bình quân năm { $base }
   *[unclear] Chưa thể khẳng định mười hai tháng gần nhất khác bình quân năm { $base }
}
finding-index_level-months = { CAPITAL(PERIOD($month)) } so với cùng kỳ: { PERCENT($value) }
finding-index_level-tet = { $state ->
    [up] Kỳ nghỉ Tết làm chỉ số của tháng tăng { PERCENT($size) } (khoảng ước lượng 95%: { SPAN($low, $high, digits: 1, unit: "%") })
    [down] Kỳ nghỉ Tết làm chỉ số của tháng giảm { PERCENT($size) } (khoảng ước lượng 95%: { SPAN($low, $high, digits: 1, unit: "%") })
   *[unclear] Chưa thể khẳng định kỳ nghỉ Tết có ảnh hưởng (khoảng ước lượng 95%: { SPAN($low, $high, digits: 1, unit: "%") })
}
finding-index_level-tet_days = { $state ->
    [up] Mỗi ngày nghỉ Tết làm chỉ số của tháng tăng { PERCENT($size) } (khoảng ước lượng 95%: { SPAN($low, $high, digits: 1, unit: "%") })
    [down] Mỗi ngày nghỉ Tết làm chỉ số của tháng giảm { PERCENT($size) } (khoảng ước lượng 95%: { SPAN($low, $high, digits: 1, unit: "%") })
   *[unclear] Chưa thể khẳng định mỗi ngày nghỉ Tết có ảnh hưởng (khoảng ước lượng 95%: { SPAN($low, $high, digits: 1, unit: "%") })
}
finding-index_level-adjusted = { $state ->
    [up] Sau hiệu chỉnh, ba tháng gần nhất cao hơn { PERCENT($size) } so với ba tháng trước đó (khoảng ước lượng { $level }%: { SPAN($low, $high, digits: 1, unit: "%") })
    [down] Sau hiệu chỉnh, ba tháng gần nhất thấp hơn { PERCENT($size) } so với ba tháng trước đó (khoảng ước lượng { $level }%: { SPAN($low, $high, digits: 1, unit: "%") })
   *[unclear] Sau hiệu chỉnh, chưa thể khẳng định ba tháng gần nhất khác ba tháng trước đó (khoảng ước lượng { $level }%: { SPAN($low, $high, digits: 1, unit: "%") })
}
finding-index_level-quality = Hiệu chỉnh mùa vụ: { $verdict }
finding-index_level-years = Tăng trưởng năm công bố và suy ra chênh nhau nhiều nhất { POINTS($gap, digits: 2) } (năm { $year })
finding-index_level-conflicts = { $total } { $total ->
   *[other] số công bố mâu thuẫn với các số khác
}; { $moved } { $moved ->
   *[other] tháng biến động khác số công bố
}
finding-index_level-chaining = Năm { $year }, nối mười hai tháng lệch so với cùng kỳ bình quân { POINTS($mean) }, nhiều nhất { NUMBER($worst, digits: 1) }

finding-localisation-goals = { $due }/{ $total } mục tiêu đã đến hạn: { $reached } đạt, { $not_reached } không đạt, { $not_knowable } chưa đủ số liệu để đánh giá
finding-localisation-models = Do có ít số liệu, khoảng dự báo năm { $year } còn rộng: { $name }, { SPAN($low, $high, digits: 0, unit: "%") } (khoảng dự báo 80%), rộng nhất trong { $count } tỷ lệ
finding-localisation-procurement = Tỷ lệ mua tại chỗ năm { $at } là { $newest }; khoảng dự báo 80% năm { $year } là { SPAN($low, $high, digits: 0, unit: "%") }
finding-localisation-results = Có { NUMBER($count) } số liệu

finding-places-coverage = { $monthly }/{ $total } địa phương có số liệu tháng trong bộ số liệu này
finding-places-growth = Tăng trưởng sản xuất công nghiệp của { PLACE($place) } năm { $year } là { PERCENT($value) }, đứng thứ { $rank }/{ $total } địa phương
finding-places-labour = Chỉ số sử dụng lao động công nghiệp của { PLACE($place) } { CHANGE($value) } so với cùng kỳ, đứng thứ { $rank }/{ $total } địa phương
finding-places-weight = { PLACE($place) } chiếm { PERCENT($before) } giá trị sản xuất công nghiệp cả nước năm { $first_year } và { PERCENT($after) } năm { $last_year }
finding-places-results = { $count } kết quả của { $places ->
    [1] một địa phương
   *[other] { $places } địa phương
}
finding-places-goals = { $count } mục tiêu, trong đó { $own } của { PLACE($place) }
finding-places-reference = { $reached }/{ $windows } giai đoạn một năm đạt từ { PLAIN($level) }%

finding-programme-monitored = { $known ->
    [0] Chưa mục tiêu nào trong { $total } mục tiêu có kết quả
   *[other] { $known }/{ $total } mục tiêu có kết quả
}
finding-programme-lines = { $known }/{ $total } nội dung theo dõi có số liệu
finding-programme-capital = Vốn đầu tư nước ngoài đăng ký, cấp mới và điều chỉnh, năm { $last } là { NUMBER($value) } triệu USD; từ { NUMBER($low) } đến { NUMBER($high) } triệu USD mỗi năm trong { $first }–{ $last }
finding-programme-funnel = Theo kế hoạch, bình quân { PLAIN($each) } lượt kết nối có 1 nhà cung ứng trực tiếp mới
finding-programme-groups = Các kế hoạch nêu { $groups } nhóm nhiệm vụ và { $fields } lĩnh vực
finding-programme-tasks = Đã cập nhật { $entered }/{ $total } nhiệm vụ
finding-programme-budget = { $count ->
    [1] Đã công bố một khoản kinh phí
   *[other] Đã công bố { $count } khoản kinh phí
}

finding-scenarios-scenarios = { $total } kịch bản, mỗi kịch bản một khoảng giả định
finding-scenarios-paths = { $reaching ->
    [0] Không kịch bản nào trong { $total } kịch bản có trung vị đạt { PLAIN($goal) }% năm { $year }
   *[other] { $reaching }/{ $total } kịch bản có trung vị đạt { PLAIN($goal) }% năm { $year }
} ({ SPAN($low, $high, digits: 1, unit: "%") })
finding-scenarios-reached = Một nửa số { -simulations } đạt { PLAIN($goal) }% nếu tỷ trọng năm { $base } là { SPAN($low, $high, digits: 1, unit: "%") }, tùy kịch bản
finding-scenarios-drivers = “{ $scenario }” khác biệt nhiều nhất, do { $item }: { $state ->
    [adds] cao hơn
   *[takes] thấp hơn
} { POINTS($size) }
finding-scenarios-differences = { $clear }/{ $total } kịch bản khác kịch bản cơ sở rõ ràng ({ $level }% số { -simulations } không chứa 0)
finding-scenarios-tornado = { CAPITAL($item) } ảnh hưởng nhiều nhất: { SPAN($low, $high, digits: 1, unit: "%") } năm { $year }
finding-scenarios-break_even = { $state ->
    [none] Không giả định nào nếu thay đổi riêng lẻ thì vừa đủ đạt { PLAIN($goal) }%
    [inside] Chỉ thay đổi { $item } thành { $value } là vừa đủ đạt { PLAIN($goal) }%, trong khoảng giả định
   *[outside] Chỉ thay đổi { $item } thành { $value } mới vừa đủ đạt { PLAIN($goal) }%, ngoài khoảng giả định
}
finding-scenarios-levers = Riêng “{ $lever }” làm tỷ trọng năm { $year } tăng thêm nhiều nhất: { POINTS($added) }{ $state ->
    [short] , bằng { NUMBER($closes) }% khoảng cách đến { PLAIN($goal) }%
   *[reached] {""}
}
finding-scenarios-lever_evidence = { $backed }/{ $total } khoảng có ít nhất một giá trị lấy từ số liệu, mục tiêu đã công bố hoặc nghiên cứu; { $assumed } khoảng hoàn toàn là giả định
finding-scenarios-conditional = { $state ->
    [same] Tỷ trọng theo “{ $scenario }” là { PERCENT($at_slow) } dù chế biến, chế tạo tăng { PERCENT($slow, digits: 0) } hay { PERCENT($fast, digits: 0) } mỗi năm
   *[differs] Nếu chế biến, chế tạo tăng { PERCENT($slow, digits: 0) } đến { PERCENT($fast, digits: 0) } mỗi năm, tỷ trọng theo “{ $scenario }” là { PERCENT($at_slow) } đến { PERCENT($at_fast) }
}
finding-scenarios-sliders = Thanh trượt bắt đầu từ { PERCENT($start) } và dẫn đến { PERCENT($value) } năm { $year }; có thể thay đổi
finding-scenarios-panel = So sánh { $scenarios } kịch bản của { $places ->
    [1] một địa phương
   *[other] { $places } địa phương
}

finding-share_evidence-ranges = { $lines } loại căn cứ cho tỷ trọng năm { $year } từ { PERCENT($low) } đến { PERCENT($high) }; theo các quyền số này là { SPAN($pool_low, $pool_high, digits: 1, unit: "%") }
finding-share_evidence-counts = Từ { NUMBER($fewest) } đến { NUMBER($most) } trong 100 giá trị đạt { PLAIN($goal) }% tùy căn cứ; { NUMBER($count) } theo các quyền số này
finding-share_evidence-needed = Để có kết luận ngược lại, căn cứ “{ $line }” phải có quyền số { PERCENT($needed, digits: 0) } thay vì { PERCENT($now, digits: 0) }
finding-share_evidence-moves = Bỏ từng căn cứ, trung vị từ { PERCENT($low) } đến { PERCENT($high) } (đủ căn cứ: { PERCENT($now) })
finding-share_evidence-lines = { $used } loại căn cứ được dùng, { $aside } số liệu nêu để tham khảo với quyền số bằng 0

finding-track_record-coverage = { NUMBER($forecasts) } dự báo của { $series } chuỗi, mỗi dự báo chỉ dùng số liệu có tại thời điểm đó
finding-track_record-accuracy = Sai số bình quân là { POINTS($ours, digits: 2) }; nếu lấy tốc độ tăng cộng dồn thì là { NUMBER($ytd, digits: 2) } ({ NUMBER($forecasts) } dự báo)
finding-track_record-accuracy_table = { $smaller }/{ $total } phép so sánh theo nhóm và tầm dự báo có sai số nhỏ hơn phương pháp đối chứng tốt nhất
finding-track_record-halfway = { $inside }/{ $total } kết quả nằm trong khoảng dự báo 80% lập giữa năm
finding-track_record-interval_coverage = Khoảng dự báo 80% chứa { PERCENT($at_80, digits: 0) } kết quả, khoảng dự báo 95% chứa { PERCENT($at_95, digits: 0) } ({ NUMBER($forecasts) } dự báo)
finding-track_record-pit = Mỗi phần mười của phân phối chứa { SPAN($low, $high, digits: 0, unit: "%") } kết quả; chuẩn là 10%
finding-track_record-reliability = Xác suất nêu ra và tần suất thực tế chênh nhau bình quân { POINTS($mean) } ({ NUMBER($forecasts) } lần nêu)
finding-track_record-hypothetical = Mục tiêu giả định: xác suất nêu ra và tần suất thực tế chênh nhau bình quân { POINTS($mean) } ({ NUMBER($forecasts) } lần nêu)
finding-track_record-revisions = Tăng trưởng năm công bố lần đầu được điều chỉnh bình quân { POINTS($mean, digits: 2) } ({ $years } năm)

finding-whats_new-month = { CAPITAL(SECTOR($sector)) } { PERIOD($month) } so với cùng kỳ: { PERCENT($value) }
finding-whats_new-months = { CAPITAL(SECTOR($sector)) }: từ { PERCENT($low) } ({ PERIOD($low_month) }) đến { PERCENT($high) } ({ PERIOD($high_month) })
finding-whats_new-expected = { CAPITAL(SECTOR($sector)) } { PERIOD($month) }: số ước tính { PERCENT($first) }, dự kiến sau điều chỉnh { PERCENT($point) } (khoảng dự báo 80%: { SPAN($low, $high, digits: 1, unit: "%") })
finding-whats_new-revised = { $count ->
    [1] Một số liệu trước đây được điều chỉnh
   *[other] { $count } số liệu trước đây được điều chỉnh
}
finding-whats_new-others = { $new } số liệu, mục tiêu mới; { $revised } số liệu được điều chỉnh
finding-whats_new-answers = Kỳ công bố làm thay đổi { $moved }/{ $total } kết quả

finding-data_audit-indicators = { NUMBER($rows) } dòng số liệu của { $indicators } chỉ tiêu
finding-data_audit-months = Đã công bố { NUMBER($known) }/{ NUMBER($possible) } tốc độ tăng theo tháng
finding-data_audit-gaps = { $gaps }/{ $series } chuỗi tháng còn thiếu, tổng cộng { NUMBER($months) } tháng
finding-data_audit-disputed = { NUMBER($disputed) }/{ NUMBER($figures) } số liệu được công bố với nhiều giá trị khác nhau
finding-data_audit-rule = { CAPITAL($step) } quyết định nhiều nhất: { NUMBER($count) }/{ NUMBER($total) } trường hợp
finding-data_audit-revision_months = { $clear }/{ $total } tháng trong năm có mức điều chỉnh bình quân khác 0 rõ ràng
finding-data_audit-revision_bias = { $clear }/{ $total } ngành có số ước tính lệch rõ ràng về một phía
finding-data_audit-sources = { NUMBER($official) }/{ NUMBER($total) } dòng số liệu lấy từ trang chính thức
finding-data_audit-corrections = { $count ->
    [1] Một dòng số liệu được sửa
   *[other] { NUMBER($count) } dòng số liệu được sửa
}

finding-data_request-worth = Cần nhất là biểu số { $number }: khoảng của { $answer } hẹp lại, bằng { PERCENT($worth, digits: 0) } mục tiêu
finding-data_request-letter = { $count ->
    [1] Đề nghị cung cấp một biểu số liệu
   *[other] Đề nghị cung cấp { $count } biểu số liệu
}

finding-bulletin-goals = { $known }/{ $total } mục tiêu chính có số liệu
finding-bulletin-outcomes = { $reached }/{ $known } kết quả đã biết đạt mục tiêu; { $due } mục tiêu đã đến hạn
