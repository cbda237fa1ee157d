# Lĩnh vực nào trong ba lĩnh vực then chốt kéo tăng trưởng, theo chỉ số đại diện?

answer =
    .title = Trả lời (chỉ số đại diện)
proxy-name = chỉ số đại diện

## Câu trả lời

proxy = Chỉ số đại diện (không phải tăng trưởng { -supporting-industry }) của { $place ->
        [viet_nam] { LOWER(PLACE($place)) }
       *[other] { PLACE($place) }
    } năm { $year } { CHANGE($central) } (từ { NUMBER($low, digits: 1) } đến { PERCENT($high) } trong { PLAIN($level) }% số lần mô phỏng theo các giả định). Lĩnh vực đóng góp nhiều nhất: { LOWER($field) }, { POINTS($points) }.{ $place ->
        [viet_nam] { "" }
       *[other] { " " }{ PERCENT($borrowed, digits: 0) } quyền số dùng số liệu tăng trưởng cả nước thay thế vì địa phương chưa công bố.
    }
whole = Tính chung { PERIOD($span) }, toàn ngành { -manufacturing } { CHANGE($growth) } (đã công bố).
newer = Năm { $year } chưa đủ số liệu cho chỉ số đại diện: { PERCENT($weight, digits: 0) } quyền số có số liệu{ $place ->
        [viet_nam] { " " }
       *[other] , { PERCENT($own_weight, digits: 0) } là số của chính địa phương,{ " " }
    }và mới có { NUMBER($months, digits: 0) } tháng.
refusal = Không nêu chỉ số đại diện của { $place ->
        [viet_nam] { LOWER(PLACE($place)) }
       *[other] { PLACE($place) }
    } năm { $year }: mới có số liệu cho { PERCENT($weight, digits: 0) } quyền số ({ PERCENT($own_weight, digits: 0) } là số liệu của địa phương), bình quân { NUMBER($months) } tháng; ngưỡng là { NUMBER($least_weight) }%, { NUMBER($least_own) }% và { NUMBER($least_months) } tháng.

card-proxy = { PERCENT($value) }
    .label = Chỉ số đại diện
    .note = { $year }; { PLAIN($level) }% số lần mô phỏng: { SPAN($low, $high, digits: 1, unit: "%") }; không phải tăng trưởng { -supporting-industry }
card-field = { POINTS($value) }
    .label = Lĩnh vực đóng góp nhiều nhất
    .note = { $field }; của chỉ số đại diện
card-borrowed = { PERCENT($value, digits: 0) }
    .label = Quyền số dùng số liệu cả nước thay thế
    .note = trong chỉ số đại diện
card-coverage = { PERCENT($value, digits: 0) }
    .label = Quyền số đã có số liệu
    .note = { $year }; dưới ngưỡng, không nêu chỉ số đại diện
card-whole = { PERCENT($value) }
    .label = Chế biến, chế tạo
    .note = { PERIOD($span) }

range-end-formula = đầu mút của khoảng mô phỏng: tỷ lệ tính vào công nghiệp hỗ trợ, quyền số, tăng trưởng dùng số liệu cả nước và chênh lệch được mô phỏng độc lập theo độ phân tán trong tệp giả định
formulas =
    .proxy_low = { range-end-formula }
    .proxy_central = Σ quyền số × tỷ lệ tính vào công nghiệp hỗ trợ × tăng trưởng ngành / Σ quyền số × tỷ lệ, cộng chênh lệch giả định
    .proxy_high = { range-end-formula }
    .borrowed = phần quyền số dùng tăng trưởng của cả nước
    .manufacturing = số liệu đã công bố

## Các biểu

borrowed-note = { $place ->
        [viet_nam] Các kỳ
       *[other] Năm { $year }: { PERCENT($borrowed, digits: 0) } quyền số dùng số liệu tăng trưởng cả nước thay thế; các kỳ
    } cộng dồn có thể khác nhau giữa các ngành.
    .missing = Không có số liệu: { $divisions }.
national = Chỉ số đại diện của { LOWER(PLACE($place)) } hoàn toàn dựa trên số liệu của chính { LOWER(PLACE($place)) }: không có phần nào dùng số liệu thay thế.
    .every-year = Không năm nào có quyền số dùng số liệu thay thế.
divisions =
    .title = Từng ngành trong chỉ số đại diện, năm { $year }
    .note = { $note }
    .none = không có
    .col-division = Ngành cấp 2
    .col-part_taken = Tỷ lệ được tính, 0–1 (thấp / trung tâm / cao)
    .col-growth = Tăng trưởng, %
    .col-span = Kỳ
    .col-whose = Số liệu của
    .col-contribution = Đóng góp, điểm phần trăm
fields =
    .title = Chỉ số đại diện: đóng góp của ba lĩnh vực
    .unit = điểm phần trăm của chỉ số đại diện
    .note = { $note }
origin =
    .col-period = Lĩnh vực
    .col-part = Số liệu
    .title = Chỉ số đại diện năm { $year }: đóng góp từ số liệu của địa phương và từ số liệu cả nước thay thế
    .unit = điểm phần trăm của chỉ số đại diện
    .note = Mọi quyền số đều là giả định: chỉ số đại diện lấy { PERCENT($central, digits: 0) } giá trị sản xuất của các ngành này (thấp { PERCENT($low, digits: 0) }, cao { PERCENT($high, digits: 0) }), theo cơ cấu cả nước.
    .borrowed = dùng số liệu cả nước thay thế
    .field = { $field } ({ PERCENT($borrowed, digits: 0) } cả nước)
    .total = đóng góp của lĩnh vực
range =
    .col-category = Năm
    .title = Chỉ số đại diện và khoảng của nó, so với chế biến, chế tạo
    .unit = chỉ số đại diện, % so với cùng kỳ
    .note = { $note }
    .published = chế biến, chế tạo (đã công bố)
    .col-span = Kỳ số liệu chế biến, chế tạo
    .drawn = Thanh ngang: { PLAIN($level) }% số lần mô phỏng, trong đó tỷ lệ tính vào công nghiệp hỗ trợ, quyền số, tăng trưởng dùng số liệu cả nước và chênh lệch thay đổi độc lập theo các giả định bên dưới; không phải khoảng dự báo.
    .spans = Số liệu chế biến, chế tạo mới tính cho một phần của năm: { $spans }.
borrowed =
    .col-category = Năm
    .title = Phần chỉ số đại diện dùng số liệu tăng trưởng cả nước thay thế
    .unit = % quyền số của chỉ số đại diện
structure =
    .title = Các ngành này trong công nghiệp chế biến, chế tạo cả nước, { $first }–{ $last }
    .unit = % giá trị sản xuất chế biến, chế tạo cả nước
    .note = Chỉ số Herfindahl của { $divisions } ngành cấp 2: { NUMBER($concentration) } năm { $last } (10.000 là một ngành duy nhất).
    .rest = Các ngành còn lại
    .col-change = Thay đổi, điểm phần trăm
assumptions =
    .title = Giả định và lý do
    .parts = tỷ lệ được tính của từng ngành: xem bảng trên
    .weights = Quyền số
    .weights_value = { INDICATOR($indicator) }, { PLACE($place) }, { $year }
    .coverage = Ngưỡng số liệu
    .coverage_value = { PLAIN($weight) }% quyền số, { PLAIN($own) }% của địa phương, { PLAIN($months) } tháng
    .wedge = Chênh lệch khối lượng và giá trị
    .wedge_value = { $range } điểm phần trăm
    .spreads = Khoảng của chỉ số đại diện
    .spreads_value = { PLAIN($level) }% số lần mô phỏng; quyền số: { PLAIN($weights) } (độ lệch chuẩn của logarit); tăng trưởng dùng số liệu cả nước: { POINTS($borrowed) } (độ lệch chuẩn)
