# Khung của một trang, tệp Word và tệp Excel.

frame =
    .answer = Trả lời
    .figures_to = Số liệu đến
    .as_of = Tính đến ngày
    .warnings = Cần lưu ý
    .rests_on = Dựa trên
    .parameters = Tham số đã dùng
    .opens = Mở trong JupyterLab
    .code = Mã nguồn
    .show_code = Hiện mã nguồn
    .hide_code = Ẩn mã nguồn
    .data = Số liệu
    .note = Ghi chú
    .sources = Nguồn
    .own = Tính toán của chúng tôi
    .no_address = chưa rõ địa chỉ
    .no_title = không có tiêu đề
    .home = Trang chủ
    .other = English
    .internal = Lưu hành nội bộ: dựa trên số liệu chưa công bố do người sử dụng nhập, không phổ biến ra ngoài.
    .suite = Phân tích công nghiệp hỗ trợ
    .failed = Ô này không chạy được
    .no_chart = Không vẽ được biểu đồ; số liệu ở dưới.
    .why = Nguồn gốc các con số
    .skip = Đến nội dung chính
    .site = Điều hướng
    .contents = Nội dung trang
    .source_list = Nguồn số liệu
    .about = Thông tin về trang này
    .cite_as = Trích dẫn
    .version = Phiên bản thư viện
    .data_hash = Mã băm dữ liệu
    .run = Lượt chạy
    .licence = Được trích dẫn phân tích này kèm theo nguồn. Số liệu đã công bố thuộc về các cơ quan công bố nêu trên.
    .save = Lưu trang thành một tệp
    .link = Liên kết
    .progress = Tiến độ theo phương pháp chính thức
    .changes = Thay đổi ở lần cập nhật gần nhất của mỗi trang
    .scenarios = So sánh các kịch bản
    .scenario = Kịch bản
    .places = Theo từng địa phương
    .track = Độ tin cậy: kết quả kiểm định các dự báo này
    .contact = Liên hệ
    .based_on = Giả định

shortened = Hiển thị { NUMBER($shown) } trong { NUMBER($total) } dòng.
more-sources = ; và { $more } nguồn khác
see-figure = Xem { $figure }.
chart-number = Hình { $number }.
table-number = Bảng { $number }.
all-rows = Hiện cả { NUMBER($total) } dòng
citation = CHNT Analysis { $version }, “{ $title }”{ $as_of ->
    [none] .
   *[other] , số liệu tính đến ngày { DATE($as_of) }.
}
page-number = Trang #/#
full-sources = Danh mục đầy đủ { $count } nguồn kèm địa chỉ có trên trang web.
age = Số liệu của { $place } có đến { PERIOD($newest) }; đến { DATE($as_of) } { $months ->
    [0] là mới nhất.
   *[other] chậm { $months } tháng.
}
    .to-do = Nhập số liệu mới hơn bằng lệnh chnt add, hoặc đọc biểu của cơ quan thống kê bằng lệnh chnt import gso, rồi chạy lại.

default-value = theo mặc định
    .as_of = mới nhất
    .since = ngay trước kỳ công bố mới nhất
    .goal = theo kế hoạch
    .target_year = năm của câu hỏi
    .without = không bỏ căn cứ nào
find =
    .notebook = Câu hỏi
    .place = Địa phương
    .year = Năm
    .status = Trạng thái
status =
    .done = hoàn thành
    .refused = bị từ chối
    .failed = bị lỗi

source-columns =
    .number = Số
    .publisher = Cơ quan công bố
    .title = Tiêu đề
    .date = Ngày
    .address = Địa chỉ

lines-left-out = lược bỏ { NUMBER($lines) } dòng
too-large = Kết quả quá lớn, không đưa vào trang; xem trong notebook đã chạy.
own-picture = hình

official =
    .office = [TÊN CƠ QUAN BAN HÀNH]
    .number = Số: …/…
    .subject = V/v đề nghị cung cấp số liệu về công nghiệp hỗ trợ
    .nation = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    .motto = Độc lập - Tự do - Hạnh phúc
    .date = { $place }, ngày … tháng … năm …
    .recipients = Nơi nhận:
    .copies = - Như trên; - Lưu: VT.
    .signed = THỦ TRƯỞNG CƠ QUAN
    .seal = (Ký tên, đóng dấu)
row-behind = { INDICATOR($indicator) } ({ LOWER(SECTOR($sector)) }), { PLACE($place) }, { PERIOD($period) }: { $value } { UNIT($unit) }
rows-behind = { NUMBER($rows) } dòng số liệu
other-rows = Các dòng còn lại có trên trang web.
partly-translated = Ngôn ngữ { $language } có { NUMBER($given) } trong { NUMBER($total) } câu; phần còn lại của trang bằng tiếng Anh.
