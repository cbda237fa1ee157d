# Chữ của chnt lab: trang bắt đầu, các ô điều khiển, lỗi, tên của các đối tượng.

start = Bắt đầu
    .other = English
    .intro = Mỗi sổ tay trả lời một câu hỏi. Bấm vào tên để mở **một bản sao** của riêng anh chị, chọn *Run → Run All Cells*, rồi chọn địa phương, năm, kịch bản ở các ô phía trên câu trả lời. Bản sao đã sửa được giữ nguyên; sổ tay gốc không thay đổi.
    .as_of = Tính đến { DATE($as_of) }
start-copy = Bản sao với tham số của anh chị
    .how = Sửa dòng dưới đây rồi chạy ô (Shift + Enter); liên kết hiện ra sẽ mở bản sao. Trong cửa sổ lệnh: `chnt lab output_share -p place=bac_ninh`.
start-own = Sổ tay của anh chị
    .how = `chnt new notebook TEN` tạo sổ tay mới chạy được ngay; `chnt run work/TEN.ipynb` biến nó thành một trang.

controls =
    .rare = Khoảng dự báo và mô phỏng
    .newest = mới nhất
    .as_planned = theo kế hoạch
    .own_year = năm của câu hỏi
    .other_year = năm khác…
    .absent = Các ô điều khiển hiện ra trong JupyterLab sau khi chạy sổ tay (Run → Run All Cells).
    .export = Tạo trang này
    .exporting = Đang tạo trang từ sổ tay đã lưu…
    .computing = Đang tính…
    .repeat = Lặp lại lựa chọn này
    .parameters_cell = Ô tham số
    .batch_entry = Mục của tệp chạy loạt
    .command = Lệnh tạo trang
not-legal = “{ $value }” không dùng được; cần { $legal }
    .near = “{ $value }” không dùng được
legal-years = một trong các năm { $years }; năm khác chưa trả lời được
did-you-mean = . Có phải “{ $value }” không?

mistake-parameter = Tham số chưa đúng
    .advice = Sửa tham số, rồi chọn Run → Run All Cells.
mistake-unpublished = Chưa có số liệu được công bố
    .advice = Chọn địa phương, ngày hoặc chỉ tiêu khác, hoặc nhập số liệu riêng bằng `chnt add`; sổ tay data_audit cho biết đã công bố những gì.
mistake-data = Số liệu chưa đúng
    .advice = Sửa tệp hoặc dòng được nêu, rồi chạy lại.
mistake-other = Không tính được
    .advice = Xem lại số liệu và tham số, rồi chạy lại.
technical-details = Chi tiết kỹ thuật

views =
    .Rebuilt = Mức chỉ số tính lại từ các tốc độ tăng đã công bố
    .Known = Mức chỉ số theo tháng, ước tính từ các tốc độ tăng đã công bố
    .Draws = Quỹ đạo mô phỏng và khoảng dự báo
    .Adjusted = Mức đã loại mùa vụ và ngày lễ
    .Comparison = Các kịch bản so với nhau
    .Scenario = Giả định của kịch bản
    .Goal = Mục tiêu
    .Assessment = Đánh giá mục tiêu
    .SeriesAssessment = Đánh giá mục tiêu của chuỗi số
base-mean = bình quân năm { $base } = 100
unadjusted = chưa điều chỉnh
adjusted = đã loại mùa vụ và ngày lễ
share-index = tỷ trọng, năm xuất phát = 100

tables =
    .filter = Lọc dòng
    .copy = Sao chép vào bảng tính
    .copied = Đã sao chép
