# Sản xuất công nghiệp thực sự đã diễn biến thế nào?

## Câu trả lời

sentence-level = Ghép các chỉ số đã công bố thành một mức theo tháng thì IIP { LOWER(SECTOR($sector)) } của { $place ->
        [viet_nam] { LOWER(PLACE($place)) }
       *[other] { PLACE($place) }
    }, bình quân 12 tháng đến { PERIOD($month) }, { CHANGE($change, digits: 1) } so với bình quân năm { $base } (ước tính của chúng tôi).
sentence-short = Sau khi loại yếu tố mùa vụ{ $holiday ->
        [none] { "" }
       *[other] { " " }và { $holiday }
    }, ba tháng gần nhất { CHANGE($point, digits: 1) } so với ba tháng trước đó (khoảng ước lượng { $widest }%: { SPAN($low, $high, digits: 1, unit: "%") }).
sentence-tet = Tháng có trọn { $days } ngày quanh Tết có chỉ số sản xuất { $sign ->
        [lower] thấp
       *[higher] cao
    } hơn { PERCENT($point, digits: 1) } so với chính tháng đó khi không có ngày Tết nào (khoảng ước lượng 95%: { SPAN($low, $high, digits: 1, unit: "%") }).
sentence-years = So với tăng trưởng cả năm đã công bố, mức này lệch nhiều nhất { NUMBER($worst, digits: 2) } điểm phần trăm (năm { $year }).
sentence-conflicts = { $total ->
        [0] Không có số liệu công bố nào mâu thuẫn với các số liệu khác.
       *[other] { NUMBER($total) } số liệu công bố mâu thuẫn với các số liệu còn lại, vượt quá mức do làm tròn và điều chỉnh.
    }

card-level = { NUMBER($point, digits: 1) }
    .label = Mức IIP { LOWER(SECTOR($sector)) }
    .note = { PERIOD($month) }; bình quân năm { $base } = 100; khoảng ước lượng { $widest }%: { SPAN($low, $high, digits: 1) }
card-short = { PERCENT($point, digits: 1) }
    .label = { $months } tháng so với { $months } tháng trước
    .note = đã loại mùa vụ{ $holiday ->
        [none] { "" }
       *[other] { " " }và { $holiday }
    }; khoảng ước lượng { $widest }%: { SPAN($low, $high, digits: 1, unit: "%") }
card-tet = { CHANGE($point, digits: 1) }
    .label = Ảnh hưởng của kỳ nghỉ Tết đến chỉ số tháng
    .note = khoảng ước lượng 95%: { SPAN($low, $high, digits: 1, unit: "%") }

warn-poor = Chẩn đoán cho thấy chuỗi đã loại mùa vụ còn yếu tố mùa vụ hoặc kém ổn định; cần thận trọng khi xem xét thay đổi từng tháng.
warn-substitute = X-13ARIMA-SEATS không chạy được trên máy này; yếu tố mùa vụ được loại bằng phương pháp thay thế đơn giản hơn (SARIMAX và STL).

formulas =
    .level = mức suy ra của tháng mới nhất, bình quân năm gốc = 100
    .lower_80 = cận dưới khoảng ước lượng 80% của mức tháng mới nhất
    .upper_80 = cận trên khoảng ước lượng 80% của mức tháng mới nhất
    .lower_95 = cận dưới khoảng ước lượng 95% của mức tháng mới nhất
    .upper_95 = cận trên khoảng ước lượng 95% của mức tháng mới nhất
    .unpublished_months = số tháng không công bố tốc độ tăng nào của chính tháng đó
    .years_gap = chênh lệch lớn nhất giữa tăng trưởng cả năm đã công bố và tăng trưởng của mức suy ra, điểm phần trăm
    .conflicts = số tốc độ tăng mâu thuẫn với các số liệu khác

## Các biểu

coverage =
    .title = Chỉ số { LOWER(SECTOR($sector)) } đã công bố từ năm { $since }
    .col-basis = Cơ sở so sánh
    .col-months = Số tháng có số liệu
    .col-first = Từ
    .col-last = Đến
    .col-differing = Tháng có nhiều giá trị khác nhau
level =
    .title = Mức IIP { LOWER(SECTOR($sector)) } theo tháng
    .unit = chỉ số, bình quân năm { $base } = 100
    .note = { $silent ->
        [0] Khoảng ước lượng tính so với bình quân năm { $base }.
       *[other] { NUMBER($silent) } tháng không có số liệu công bố của chính tháng đó (chấm rỗng): mức được suy ra từ số cộng dồn và số liệu năm sau, nên khoảng ước lượng rộng hơn. Khoảng ước lượng tính so với bình quân năm { $base }.
    }
months =
    .title = Các tháng gần đây
    .unit = %
    .col-period = Tháng
    .col-mom = So với tháng trước, công bố
    .col-status_mom = Tình trạng: so với tháng trước
    .col-yoy = So với cùng kỳ, công bố
    .col-status_yoy = Tình trạng: so với cùng kỳ
    .col-implied = So với tháng trước, suy ra
    .col-adjusted = So với tháng trước, đã điều chỉnh
tet =
    .col-month = Tháng
    .title = Ảnh hưởng của Tết đến các tháng 1, 2, 3
    .unit = % so với cùng tháng của một năm bình quân
    .note = { $in_model ->
        [true] Ước tính: trọn kỳ nghỉ làm chỉ số của tháng thay đổi { PERCENT($point, digits: 1) }. Giá trị dương: tháng đó của năm có ít ngày Tết hơn thường lệ.
       *[false] Mô hình không cần biến Tết.
    }
month = { MONTH($month) }
new-year = { $year } ({ $day }/0{ $month })
axis-new-year = Năm (mồng một Tết)
tet_days =
    .title = Mức giảm do mỗi ngày nghỉ Tết
    .col-window = Khoảng ngày
    .col-days = Số ngày
    .col-effect_pct = Mỗi ngày, %
    .col-se = Sai số chuẩn
    .col-whole_pct = Cả khoảng, %
holidays =
    .title = Ảnh hưởng của ngày lễ không cố định theo dương lịch đến từng tháng
    .unit = % so với cùng tháng của một năm bình quân
holiday_days =
    .title = Ảnh hưởng của mỗi ngày lễ không cố định theo dương lịch
    .col-holiday = Ngày lễ
    .col-effect_pct = Mỗi ngày, %
    .col-se = Sai số chuẩn
no-holidays = { $holiday ->
        [none] Chưa nhập ngày lễ không cố định theo dương lịch nào cho { PLACE($place) }.
       *[other] Trong các năm này, { $holiday } không chuyển từ tháng này sang tháng khác.
    }
no-tet = Số liệu không cho thấy ảnh hưởng của Tết ngoài mùa vụ thường lệ.
window =
    .before = { $before } đến { $until } ngày trước mồng một
    .during = kỳ nghỉ: { $before } ngày trước đến { $last } ngày sau mồng một
    .after = { $first } đến { $last } ngày sau mồng một
adjusted =
    .title = Chỉ số đã loại mùa vụ{ $holiday ->
        [none] { "" }
       *[other] { " " }và { $holiday }
    }, và xu hướng
    .unit = { level.unit }
    .note = Phương pháp: { $method }. Các tháng bất thường và thay đổi mức được giữ trong chuỗi đã điều chỉnh.
series =
    .adjusted = đã điều chỉnh
    .trend = xu hướng
    .original = mức suy ra
too-short = Mức chỉ số mới có { $months } tháng; cần ít nhất ba năm để loại mùa vụ.

## Đối chiếu

years =
    .title = Từng năm: công bố và suy ra
    .unit = %
    .note = Cột thứ tư: mức theo tháng được hiệu chỉnh khớp với tăng trưởng cả năm đã công bố bằng phương pháp Denton-Cholette theo tỷ lệ, giữ nguyên diễn biến giữa các tháng ở mức nhiều nhất có thể; năm không có số liệu công bố giữ nguyên tăng trưởng suy ra.
    .col-published = Công bố, %
    .col-implied = Suy ra từ mức, %
    .col-brought = Sau khi khớp với số năm, %
    .col-moved = Mức điều chỉnh tháng lớn nhất, %
no-years = { PLACE($place) } chưa công bố tăng trưởng của năm nào sau năm { $base }.
conflicts =
    .title = Số liệu công bố mà mức suy ra không khớp
    .note = Trước hết là { $total ->
        [0] các số liệu mâu thuẫn với các số liệu khác (không có)
       *[other] { NUMBER($total) } số liệu mâu thuẫn với các số liệu khác
    }, vượt quá mức do làm tròn và điều chỉnh; sau đó là { $moved ->
        [0] các tháng (không có)
       *[other] { NUMBER($moved) } tháng
    } có chỉ số so với tháng trước nằm ngoài khoảng ước lượng 95% của mức suy ra quá nửa đơn vị của chữ số in cuối cùng. Số liệu được giữ nguyên như đã công bố; khi ước lượng mức, trọng số của chúng được giảm.
    .col-basis = Cơ sở so sánh
    .col-value = Đã công bố, %
    .col-implied = Suy ra, %
    .col-difference = Chênh lệch, điểm phần trăm
    .col-likely_slip = Nguyên nhân có thể
no-conflicts = Không có.
slips =
    .sign = đổi dấu
    .three_points = lệch đúng ba điểm phần trăm
    .stale = lặp số của tháng trước
    .swapped = nhầm cột
    .index_form = in chỉ số thay cho tỷ lệ tăng
    .decimal_point = sai dấu thập phân
    .lost_point = mất dấu thập phân
    .times_ten = gấp mười lần
    .transposed = đảo hai chữ số
    .digit = sai một chữ số
    .unexplained = chưa rõ
reasons =
    .slip = số đã in có thể sai sót
    .tet = quanh Tết; số ước tính lần đầu được so với số đã điều chỉnh của tháng trước
    .others = số so với cùng kỳ và số cộng dồn của năm này và các năm khác cho kết quả khác
quality =
    .title = Chất lượng của việc loại yếu tố mùa vụ
    .col-check = Tiêu chí kiểm tra
    .col-result = Kết quả
    .col-detail = Chi tiết
checks =
    .verdict = Kết luận
    .tool = Công cụ
    .tet = Biến Tết
    .holidays = Ngày lễ không cố định theo dương lịch
    .qs_original = Mùa vụ trước điều chỉnh{ $holiday ->
        [none] { "" }
       *[other] , đã trừ { $holiday }
    } (QS)
    .qs_adjusted = Mùa vụ còn sót (QS)
    .f_adjusted = Các tháng còn khác nhau (F)
    .q = Chỉ số Q của X-11 (tốt khi dưới 1)
    .outliers = Số tháng bất thường
    .revised = Tháng mới nhất được điều chỉnh về sau
quality-verdict =
    .good = tốt
    .acceptable = chấp nhận được
    .poor = kém
doubts =
    .season = còn yếu tố mùa vụ
    .q = Q trên 1
    .m = có chỉ số M trên 1
    .outliers = nhiều tháng bất thường
model = mô hình { $model }
tet-form =
    .none = không có biến Tết
    .during = số ngày nghỉ Tết
    .windows = số ngày trước, trong và sau kỳ nghỉ
    .months = số ngày nghỉ Tết, riêng cho từng tháng
by-aicc = chọn theo AICc
statistic = { NUMBER($value, digits: 1) }
p-value = p = { NUMBER($p, digits: 3) }
    .small = p < { NUMBER($limit, digits: 3) }
q-value = { NUMBER($q, digits: 2) }
m-over = vượt 1: { $names }
    .none = không có chỉ số M nào vượt 1
total = { NUMBER($total) }
outlier = { PERIOD($period) }{ $kind ->
        [LS] { " (thay đổi mức)" }
       *[AO] { "" }
    }: { PERCENT($effect, digits: 1) }
revision = { POINTS($size, digits: 2) }
    .detail = bình quân { $months } tháng, thay đổi so với tháng trước
chaining =
    .title = Nhân nối 12 chỉ số tháng có bằng chỉ số so với cùng kỳ không
    .note = { $office ->
        [viet_nam] Trước năm { $first }, chỉ số so với tháng trước và so với cùng kỳ của cả nước được tính bằng quyền số riêng, không từ cùng một mức, nên về nguyên tắc không nhân nối được; trang này chỉ dùng số liệu từ năm { $first }. Từ năm { $first } các chỉ số cùng từ một mức, nhưng chỉ số so với tháng trước là số ước tính lần đầu: nhân nối 12 tháng thì sai số cộng dồn, vì vậy mức được ước lượng chung từ mọi chỉ số chứ không nhân nối.
       *[other] Chỉ số so với tháng trước là số ước tính lần đầu: nhân nối 12 tháng thì sai số cộng dồn, vì vậy mức được ước lượng chung từ mọi chỉ số chứ không nhân nối.
    }
    .col-months = Số tháng so sánh được
    .col-mean = Lệch bình quân, điểm phần trăm
    .col-worst = Lệch lớn nhất, điểm phần trăm
no-chaining = Không có đủ 12 tháng liên tiếp để so sánh.
