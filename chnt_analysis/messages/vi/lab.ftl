# Chữ của chnt lab: trang bắt đầu, các ô điều khiển, lỗi, tên của các đối tượng.

start = Bắt đầu
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
mistake-call = Lệnh gọi không thực hiện được
    .how = Cách gọi: { $signature }
    .advice = Chạy `chnt.{ $name }?` trong một ô để đọc ý nghĩa của từng đối số.
    .names = `dir(chnt)` liệt kê các hàm của thư viện.
phrases =
    .no_attribute = thư viện không có hàm tên { $name }
    .unknown = {" "}không có trong danh mục
    .nearest = ; có phải là { $near } không?
    .codes = ; { $count } mã hợp lệ nằm trong { $file }
    .no_scenario = : không có kịch bản này
    .no_parameter = : không có tham số này
    .not_there = {" "}không tồn tại
    .or_path = {" "}hoặc đường dẫn của tệp kịch bản
    .allowed = ; giá trị hợp lệ:{" "}
    .found = ; kiểu nhận được: { $kind }
    .horizon = kịch bản { $name } chỉ nêu đến năm { $last }; năm được hỏi là { $asked }: chọn năm sớm hơn hoặc kéo dài kịch bản
    .future = ở sau ngày hôm nay ({ DATE($today) })
    .too_early = {" "}ở trước số liệu đầu tiên, có từ ngày { DATE($first) }
    .no_figure = { PLACE($place) }: đến ngày { DATE($day) } chưa có số liệu { $indicator } { $sector }
    .date_form = YYYY, YYYY-MM hoặc YYYY-MM-DD, hoặc để trống để lấy số liệu mới nhất
    .date_to_today = ngày không sau hôm nay, hoặc để trống để lấy số liệu mới nhất
    .line = , dòng { $line }
    .not_number = cần một số
    .exists = ; { $indicator } có số liệu của{" "}
technical-details = Chi tiết kỹ thuật

views =
    .level = Mức chỉ số tính lại từ các tốc độ tăng đã công bố
    .known = Mức chỉ số theo tháng, ước tính từ các tốc độ tăng đã công bố
    .draws = Quỹ đạo mô phỏng và khoảng dự báo
    .panel = Dự báo của nhiều chuỗi
    .adjusted = Mức đã loại mùa vụ và ngày lễ
    .benchmarked = Số liệu theo kỳ ngắn khớp với số tổng
    .compared = Các kịch bản so với nhau
    .paths = Tốc độ tăng theo các quỹ đạo của kịch bản
    .goals = Mục tiêu
    .assessments = Đánh giá mục tiêu
    .series_assessments = Đánh giá mục tiêu của chuỗi số
    .observations = Số liệu đã công bố
view-lists =
    .goals = { NUMBER($count) } mục tiêu
    .assessments = Đánh giá { NUMBER($count) } mục tiêu
    .series_assessments = Đánh giá mục tiêu của { NUMBER($count) } chuỗi số
base-mean = bình quân năm { $base } = 100
unadjusted = chưa điều chỉnh
adjusted = đã loại mùa vụ và ngày lễ
share-index = tỷ trọng, năm xuất phát = 100
scenario-unit = tăng trưởng: %/năm; chênh lệch: điểm phần trăm/năm
scenario-title = Giả định của kịch bản “{ $title }”
scenario-note = { $reason } ({ $author }, { DATE($date) })

# Đánh giá chuỗi số bằng lời.
series-goal = { $name }: mục tiêu { PERIOD($by) } là { $direction ->
        [at_most] không quá
       *[at_least] từ
    } { PLAIN($target) }{ $direction ->
        [at_most] {""}
       *[at_least] {" "}trở lên
    }.
series-latest = Số mới nhất là { PLAIN($latest) } ({ PERIOD($period) }).
series-required = Để đạt mục tiêu cần tăng { PERCENT($growth) } mỗi năm.
series-observed = Đến nay { CHANGE($growth) } mỗi năm ({ VERDICT($progress) }).
series-probability = Theo dự báo, xác suất đạt mục tiêu khi đến hạn là { PERCENT($percent, digits: 0) }.
series-verdict = { CAPITAL(VERDICT($verdict)) }.

# Tên cột số liệu của các đối tượng.
view-columns =
    .name = Nội dung
    .level = Mức chỉ số
    .original = Chưa điều chỉnh
    .adjusted = Đã điều chỉnh
    .trend = Xu thế
    .preliminary = Chỉ theo chỉ tiêu tham chiếu
    .extrapolated = Ngoại suy
    .row = Dòng
    .direction = Điều kiện đạt
    .imputed = Ngày được ước định
    .target = Mục tiêu
    .by = Thời hạn
    .measure = Đại lượng
    .latest = Số mới nhất
    .latest_period = Kỳ của số mới nhất
    .distance = Khoảng cách đến mục tiêu
    .required_growth = Tốc độ tăng cần có, %/năm
    .observed_growth = Tốc độ tăng đến nay, %/năm
    .pace = Tốc độ tăng đến nay so với cần có, %
    .required_percentile = Tỷ lệ kỳ trước đây tăng bằng hoặc thấp hơn, %
    .percentile_own = Tỷ lệ kỳ trước đây tăng bằng hoặc thấp hơn, %
    .percentile_places = Tỷ lệ kỳ ở địa phương khác tăng bằng hoặc thấp hơn, %
    .progress_class = Tiến độ
    .eurostat = Tiến độ theo Eurostat
    .open_sdg = Tiến độ theo Open SDG
    .un_progress_chart = Tiến độ theo Liên hợp quốc
    .probability = Xác suất khi đến hạn, 0 đến 1
    .probability_reached_by = Xác suất đạt trước hạn, 0 đến 1
    .model_median = Trung vị của mô hình tăng trưởng
    .verdict = Kết luận
    .value_at_deadline = Giá trị khi đến hạn
    .reason = Lý do chưa kết luận thêm
    .method = Phương pháp
direction-names =
    .at_least = từ mức đó trở lên
    .at_most = không quá mức đó
measure-names =
    .level = mức
    .annual_growth = tốc độ tăng của năm
    .yoy = tốc độ tăng so với cùng kỳ năm trước
goal-kinds =
    .count = số lượng
    .share = tỷ trọng
    .rate = tỷ lệ
    .growth = tốc độ tăng
    .flow = cộng cả kỳ

tables =
    .filter = Lọc dòng
    .copy = Sao chép vào bảng tính
    .copied = Đã sao chép
