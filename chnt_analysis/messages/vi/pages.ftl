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
    .suite = Phân tích công nghiệp hỗ trợ
    .failed = Ô này không chạy được
    .no_chart = Không vẽ được biểu đồ; xem số liệu bên dưới.
    .why = Con số này từ đâu ra
    .rows = dòng số liệu
    .default = mới nhất
    .empty = không có

shortened = Hiển thị { NUMBER($shown) } trong { NUMBER($total) } dòng.
more-sources = ; và { $more } nguồn khác.
