# Chương trình đặt mục tiêu gì, kết quả đã công bố đến đâu?

## Câu trả lời

promised = Chương trình của { PLACE($place) } đặt mục tiêu { $items }.
    .item = { $goal } { $of } ({ PERIOD($period) })
    .budgets = { PLACE($place) } nêu { $goals } mục tiêu của chương trình, đều là kinh phí.
    .no_goals = Chương trình của { PLACE($place) } không nêu mục tiêu bằng số.
funnel-sentence = Theo mục tiêu, bình quân { PLAIN($participations) } lượt kết nối có 1 nhà cung ứng trực tiếp mới.
known = Đã có kết quả của { $known }/{ $total } mục tiêu.
    .none = Cả { $total } mục tiêu đã được công bố nhưng chưa có số liệu thực hiện, do đó chưa đủ số liệu để đánh giá các mục tiêu đã đến hạn.
plan-name = { $document } ({ PERIOD($years) })
tasks-sentence =
    { $groups ->
        [0] Đã cập nhật { $entered }/{ $total } nhiệm vụ của { $plan }.
       *[other] Đã cập nhật { $entered }/{ $total } nhiệm vụ thuộc { $groups } nhóm của { $plan }.
    }
    .none =
        { $groups ->
            [0] { $total } nhiệm vụ cụ thể của { $plan } chưa được công bố.
           *[other] { $total } nhiệm vụ cụ thể trong { $groups } nhóm của { $plan } chưa được công bố.
        }

cards =
    .goal = Mục tiêu: { $of }
    .result = { $year }; kết quả: { $result }
    .conversion = Số lượt kết nối cho một nhà cung ứng mới
    .participations = { PLAIN($value) }
    .by_goals = theo mục tiêu
    .known = Mục tiêu đã có kết quả
    .of = { $known }/{ $total }

formulas =
    .goals = số mục tiêu của chương trình
    .goals_with_result = số mục tiêu đã có kết quả của cùng chỉ tiêu và cùng kỳ
    .linkage_participations = mục tiêu như đã công bố
    .new_direct_suppliers = mục tiêu như đã công bố
    .conversion = 100 × nhà cung ứng trực tiếp mới / lượt tham gia kết nối

## Các biểu

monitored =
    .title = Bảng theo dõi chương trình
    .unpublished = chưa công bố
    .open = chưa đến hạn
    .so_far = chưa đến hạn; đến nay { $value } ({ PERIOD($period) })
    .col-result = Kết quả
    .col-state = Tình trạng
    .col-goal_source = Nguồn mục tiêu
    .col-result_source = Nguồn kết quả
funnel =
    .col-category = Chỉ tiêu
    .title = Mục tiêu và kết quả của chương trình
    .unit = số lượng, theo đơn vị của từng chỉ tiêu
    .goal = { $of } (mục tiêu)
    .result = { $of } (kết quả)
groups =
    .title = Các nhóm nhiệm vụ và lĩnh vực của kế hoạch, chương trình
    .none = { PLACE($place) } chưa công bố nhóm nhiệm vụ nào trong bộ số liệu này.
    .col-part = Phần
    .col-group = Số
    .col-contents = Nội dung
    .col-entered = Nhiệm vụ đã cập nhật
tasks =
    .title = Các nhiệm vụ cụ thể của kế hoạch, chương trình
    .none = Không có danh mục nhiệm vụ cho địa phương này.
    .note = Đơn vị chủ trì nhập các nhiệm vụ vào tệp chương trình trong thư mục dự án của mình (chnt new project tạo tệp mẫu).
    .col-owner = Đơn vị chủ trì
    .col-begins = Bắt đầu
    .col-ends = Kết thúc
    .col-budget = Kinh phí
    .col-task = Nhiệm vụ
    .col-group = Nhóm
    .col-name = Tên
    .col-state = Tình trạng
    .col-result = Kết quả
parts =
    .group = Nhóm
    .field = Lĩnh vực
task-states =
    .unknown = chưa công bố
    .planned = dự kiến
    .under_way = đang thực hiện
    .done = hoàn thành
    .dropped = dừng
budget =
    .title = Kinh phí chương trình đã công bố
    .none = { PLACE($place) } chưa công bố kinh phí trong bộ số liệu này.
    .col-item = Khoản
    .col-budget = Tỷ đồng
no-capital = Chưa công bố vốn đầu tư nước ngoài đăng ký cả năm của { PLACE($place) }.
capital =
    .title = Vốn đầu tư nước ngoài đăng ký trong năm, cấp mới và điều chỉnh
    .unit = triệu USD; mọi ngành
    .note = Lũy kế từ tháng 1 theo biểu tháng 12 của cơ quan thống kê, có năm chỉ đến ngày 20. Mọi ngành, không tính góp vốn mua cổ phần; phần vào chế biến, chế tạo hay công nghiệp hỗ trợ chưa được công bố theo năm.
lines =
    .title = Các nội dung khác được theo dõi: số liệu công bố mới nhất
    .note = Nội dung chưa có số liệu công bố được ghi rõ, chờ đơn vị chủ trì nhập. Đầu tư nước ngoài tính cho mọi ngành; số liệu tháng là lũy kế từ tháng 1. Số liệu hội chợ của một năm không phản ánh năm khác.
    .col-topic = Nội dung
    .col-newest = Mới nhất
    .col-before = Trước đó
    .not-counted = chưa có chỉ tiêu được công bố
    .of-sector = { $indicator }: { LOWER(SECTOR($sector)) }
    .blank = chưa công bố
    .figure = { $unit ->
        [percent] { $value }%
        [percent_of_manufacturing_output] { $value }{ UNIT($unit) }
       *[other] { $value } { UNIT($unit) }
    } ({ PERIOD($period) })
    .figure-of-place = { PLACE($place) }: { $unit ->
        [percent] { $value }%
        [percent_of_manufacturing_output] { $value }{ UNIT($unit) }
       *[other] { $value } { UNIT($unit) }
    } ({ PERIOD($period) })
