# Dùng chung cho mọi trang.

kinds =
    .published = đã công bố
    .goal = mục tiêu
    .own = số liệu riêng, chưa công bố
    .estimate = ước tính của chúng tôi
    .assumption = giả định
    .proxy = chỉ số đại diện

verdict-names =
    .reached = đạt
    .not_reached = không đạt
    .not_knowable = không thể kết luận từ số liệu đã công bố
    .on_track = đúng tiến độ
    .moderate = có tiến bộ nhưng chậm hơn yêu cầu
    .insufficient = tiến bộ chưa đủ
    .away = đang rời xa mục tiêu

qualifiers =
    .exact = { $value }
    .about = khoảng { $value }
    .at_least = ít nhất { $value }
    .more_than = trên { $value }
    .at_most = nhiều nhất { $value }
    .less_than = dưới { $value }
    .nearly = gần { $value }
    .range_low = từ { $value }
    .range_high = đến { $value }

# Tên cột của bảng; mã cột giống nhau trong mọi ngôn ngữ.
columns =
    .period = Kỳ
    .year = Năm
    .value = Giá trị
    .unit = Đơn vị
    .point = Trung tâm
    .low = Thấp
    .central = Trung tâm
    .high = Cao
    .start = Điểm xuất phát
    .status = Tình trạng
    .vintage = Ngày công bố
    .available_from = Có thể dùng từ
    .qualifier = Cách nói
    .kind = Loại
    .note = Ghi chú
    .place = Địa phương
    .sector = Ngành
    .indicator = Chỉ tiêu
    .basis = Cơ sở so sánh
    .part = Thành phần
    .total = Tổng
    .series = Chuỗi
    .sources = Số nguồn
    .rows = Dòng dữ liệu
    .source = Nguồn
    .plan = Kế hoạch
    .field = Lĩnh vực
    .definition = Định nghĩa
    .document = Văn bản
    .goal = Mục tiêu
    .label = Nội dung
    .category = Nhóm
    .scenario = Kịch bản
    .item = Giả định
    .manufacturing = Chế biến, chế tạo
    .supporting = Công nghiệp hỗ trợ
    .at_low = Ở giá trị thấp
    .at_high = Ở giá trị cao
    .low_label = Giá trị thấp
    .high_label = Giá trị cao
    .share = Tỷ trọng
    .swing = Biên độ
    .break_even = Giá trị vừa đạt
    .break_even_start = Ngưỡng xuất phát
    .change = Mức đổi
    .ranges = Số lần bề rộng khoảng
    .reached = Phần đường đi đạt
    .deadline = Kỳ hạn
    .asked = Hỏi cho năm
    .start_kind = Loại điểm xuất phát
    .lower = Cận dưới { $level }%
    .upper = Cận trên { $level }%
    .assumption = Giả định
    .values = Giá trị thấp / trung tâm / cao
    .reason = Lý do
    .author = Tác giả
    .date = Ngày

answer =
    .title = Trả lời

listing = { $first } và { $last }

share-sliders =
    .start = Tỷ trọng xuất phát, %
    .manufacturing = Chế biến, chế tạo, %/năm
    .differential = Chênh lệch, điểm/năm
    .unit = { UNIT("percent_of_manufacturing_output") }
    .alt = Đường đi của tỷ trọng theo bốn thanh trượt: tỷ trọng xuất phát, tăng trưởng chế biến, chế tạo, chênh lệch, năm.

no-result-published = Chưa có số liệu thực hiện nào được công bố cho câu hỏi này.
stale-figures = Số liệu mới nhất là { PERIOD($newest) }, cũ hơn ba tháng so với ngày { DATE($as_of) }.
imputed-dates = { NUMBER($imputed) } trong { NUMBER($total) } số liệu không ghi ngày công bố; ngày có thể dùng được ước định từ kỳ số liệu.

other-definition = Mục tiêu { $period } tính theo phạm vi khác ({ $counts }) nên không so sánh với số đã công bố.

# Một mức: mục tiêu mà kế hoạch nêu cho năm đó, hoặc mức được hỏi.
goal-level = mục tiêu
    .asked = mức được hỏi
share-goal = { $year }
    .title = Mục tiêu tỷ trọng
    .title_asked = Mức được hỏi
    .last_stated = { $year }; mục tiêu cuối cùng đã nêu: { $goal }% ({ $period })
