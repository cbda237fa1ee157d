# Một địa phương đứng ở đâu so với các địa phương khác và cả nước?

## Câu trả lời

sentence-published = Trong { $total } địa phương được so sánh ({ PLACE($place) } và { $group }), { $results } địa phương đã công bố kết quả và { $goals } địa phương đã công bố mục tiêu về { -supporting-industry }.
sentence-growth = Năm { $year }, năm gần nhất có nhiều địa phương cùng công bố, tốc độ tăng sản xuất công nghiệp của { PLACE($place) } là { PERCENT($value) }, đứng thứ { $rank }/{ $total } địa phương.
sentence-labour = Chỉ số sử dụng lao động công nghiệp bình quân { $months } tháng đến { PERIOD($last) } { CHANGE($value) } so với cùng kỳ, đứng thứ { $rank }/{ $total } địa phương.
sentence-share = Tỷ trọng thực hiện của { -supporting-industry } trong sản xuất { -manufacturing }: chỉ { $places } công bố.
    .none = Chưa địa phương nào công bố tỷ trọng thực hiện của { -supporting-industry } trong sản xuất { -manufacturing }.
growth-doubt = { PLACE($place) } năm { $period }: { PERCENT($value, digits: 1) } là số đã công bố, nhưng giá trị sản xuất theo giá hiện hành { CHANGE($nominal, digits: 1) }; có thể là lỗi in, thang màu không tính số này.
largest = các địa phương có giá trị sản xuất lớn nhất

card-growth = { PERCENT($value) }
    .label = Tăng trưởng công nghiệp
    .note = { $year }, IIP; thứ { $rank }/{ $total }
card-labour = { PERCENT($value) }
    .label = Lao động công nghiệp so với cùng kỳ
    .note = bình quân { $months } tháng, { PERIOD($first) } – { PERIOD($last) }; thứ { $rank }/{ $total }

formulas =
    .common_year = năm mới nhất có nhiều địa phương cùng công bố nhất
    .growth = tốc độ tăng của năm đó như đã công bố
    .growth_rank = 1 + số địa phương tăng nhanh hơn trong năm đó, không kể cả nước
    .labour_rank = 1 + số địa phương có tốc độ tăng bình quân so với cùng kỳ của các tháng mới nhất cao hơn

## Các biểu

nothing = Không có số liệu nào được công bố cho các địa phương này.
axis-year = năm
axis-growth = % so với năm trước

coverage =
    .title = Số liệu đã công bố của từng địa phương
    .col-iip_months = IIP: số tháng
    .col-iip_years = IIP: số năm
    .col-labour_months = Lao động: số tháng
    .col-results = Công nghiệp hỗ trợ: chỉ tiêu có kết quả
    .col-goals = Công nghiệp hỗ trợ: số mục tiêu
growth =
    .title = Tăng trưởng sản xuất công nghiệp hằng năm
    .unit = IIP, % so với năm trước
    .note = Ô trống: không có trong bộ số liệu này. Trước 2012 là hệ cũ (gốc 2005).{ $doubts }
labour =
    .title = Lao động của doanh nghiệp công nghiệp
    .unit = % so với cùng kỳ, bình quân các tháng
    .period = { PERIOD($first) } – { PERIOD($last) }
    .col-value = % so với cùng kỳ
    .col-first = Từ
    .col-last = Đến
    .col-months = Số tháng
labour_none =
    .title = { labour.title }
weight =
    .title = Tỷ trọng trong giá trị sản xuất công nghiệp cả nước
    .note = Năm công bố mới nhất cách đây nhiều năm: bảng cho biết quy mô, không phản ánh hiện trạng.
    .col-first_year = Từ năm
    .col-before = Tỷ trọng năm đầu, %
    .col-last_year = Đến năm
    .col-after = Tỷ trọng năm cuối, %
    .col-change = Thay đổi, điểm phần trăm
results =
    .title = Kết quả về công nghiệp hỗ trợ theo địa phương
    .note = Không xếp hạng được: mỗi địa phương thống kê theo cách riêng, và hai tỷ trọng khác mẫu số (chế biến, chế tạo hay toàn ngành công nghiệp) không so sánh được.
    .col-definition = Định nghĩa
goals =
    .title = Mục tiêu của các địa phương và cả nước
limits = Các nhóm địa phương theo ranh giới hành chính trước khi sáp nhập các tỉnh, thành phố vào { PERIOD("2025-07") }.
    .title = Ranh giới và năm cuối của số liệu
limits-joined = Hà Tây được sáp nhập vào { PLACE("ha_noi") } { PERIOD("2008") }, nên số liệu trước và sau năm đó không cùng phạm vi.
limits-ended = Trong bộ số liệu này, tăng trưởng hằng năm của { $ended }/{ $total } địa phương dừng ở { PERIOD($year) }; bảng theo tỉnh của cơ quan thống kê là số liệu cần bổ sung đầu tiên.
definition =
    .usual = như tên chỉ tiêu
    .other = khác: { $definition }
no-reference = { PLACE($place) } công bố chưa đủ ba năm liên tiếp về tăng trưởng toàn ngành công nghiệp nên không lập được nhóm các tỉnh từng có mức tăng tương tự.
    .nation = Nhóm so sánh gồm các tỉnh nên không lập cho cả nước.
class =
    .like = có mức tăng tương tự
    .every = mọi tỉnh và mọi năm

reference =
    .title = Các tỉnh từng có mức tăng như { PLACE($place) } đã bao nhiêu lần tăng từ { PLAIN($level) }% mỗi năm trở lên
    .unit = số giai đoạn; tăng trưởng toàn ngành công nghiệp
    .note = { PLACE($place) } tăng { PERCENT($mean) } mỗi năm trong { $first }–{ $last }. Nhóm gồm mọi tỉnh khác có bình quân ba năm trước giai đoạn chênh không quá { NUMBER($band) } điểm phần trăm so với mức này; biên độ được ấn định trước khi xem kết quả. Số liệu của toàn ngành công nghiệp, không riêng công nghiệp hỗ trợ; chỉ lấy các năm có ít nhất { NUMBER($least_places) } tỉnh công bố. Các giai đoạn chồng lên nhau và chung những năm thuận lợi, khó khăn của cả nước; chỉ số đã đổi năm gốc và quyền số trong thời kỳ này. Đây là tần suất, không phải xác suất; dưới { NUMBER($least_windows) } giai đoạn hoặc { NUMBER($least_places) } tỉnh thì chỉ nêu số đếm.
    .col-class = Nhóm
    .col-length = Độ dài, năm
    .col-windows = Số giai đoạn
    .col-places = Số tỉnh
    .col-span = Các năm
    .col-reached = Số đạt
    .col-percent = Tỷ lệ đạt, %
