# Một địa phương có những số liệu nào, ai công bố, được điều chỉnh bao nhiêu, số nào mâu thuẫn với số nào?

## Câu trả lời

sentence = { PLACE($place) } có { NUMBER($figures) } số liệu khác nhau trong { NUMBER($rows) } dòng từ { NUMBER($sources) } nguồn; { NUMBER($disputed) } số liệu được công bố với nhiều giá trị khác nhau, và { PERCENT($undated, digits: 0) } số dòng không ghi ngày công bố.

card-figures = { NUMBER($figures) }
    .label = Số liệu khác nhau
    .note = từ { NUMBER($sources) } nguồn
card-disputed = { NUMBER($disputed) }
    .label = Số liệu có nhiều giá trị công bố
    .note = giữ lại mọi giá trị
card-undated = { PERCENT($undated, digits: 0) }
    .label = Dòng không ghi ngày công bố
    .note = ngày công bố được ước tính theo kỳ số liệu
card-missing = { NUMBER($missing) }
    .label = Tháng bị thiếu
    .note = cộng trên { NUMBER($series) } chuỗi tháng

formulas =
    .rows = số dòng đã biết
    .repeated = số lượng số liệu được công bố hơn một lần
    .disputed = số lượng số liệu được công bố với nhiều giá trị
    .imputed_dates = số dòng có ngày công bố được ước tính theo kỳ số liệu
    .first_estimate_bias = bình quân của (số công bố lại − số ước tính)

## Các biểu

columns-here =
    .first = Từ
    .last = Đến

indicators =
    .title = Các chỉ tiêu đã công bố
    .col-rows = Số dòng
    .col-sectors = Số ngành
months =
    .title = Số tháng có công bố IIP của từng năm
    .unit = số tháng có số liệu, 0 đến 12
    .note = 12 là đủ cả năm, 0 là không có tháng nào. Số cộng dồn của tháng 1 trùng với số so với cùng kỳ nên thường không công bố riêng. Số tháng đếm theo kỳ số liệu, không theo ngày công bố.
no-months = Không có tăng trưởng IIP theo tháng nào của toàn ngành hay của { -manufacturing }.
series = { $sector ->
        [manufacturing] Chế biến, chế tạo
       *[all_industry] Toàn ngành
    }: { $basis ->
        [mom] so với tháng trước
        [yoy] so với cùng kỳ
       *[ytd] cộng dồn
    }
bases =
    .mom = so với tháng trước
    .yoy = so với cùng kỳ
    .ytd = cộng dồn
axis-year = Năm
axis-months = số tháng
gaps =
    .title = Chuỗi tháng và số tháng thiếu
    .col-months = Số tháng có
    .col-missing = Số tháng thiếu
no-series = Không có chuỗi tháng nào dài từ một năm.
disputed =
    .title = Số liệu mâu thuẫn
    .note = Mọi giá trị đều được giữ. Quy tắc chọn theo thứ tự: đúng định nghĩa, có ngày công bố, mới nhất, tình trạng số liệu, độ tin cậy của nguồn.
    .col-low = Thấp nhất
    .col-high = Cao nhất
    .col-chosen = Được chọn
no-conflict = Không có số liệu nào được công bố với nhiều giá trị.
rule =
    .title = Bước của quy tắc đã quyết định lựa chọn
    .note = Xếp theo thứ tự của quy tắc. Bước quyết định là bước đầu tiên mà sau đó chỉ còn một giá trị; tổng cộng { NUMBER($total) } số liệu mâu thuẫn.
    .col-step = Bước quyết định
    .col-figures = Số liệu
    .col-example = Ví dụ mới nhất
example = { INDICATOR($indicator) }, { SECTOR($sector) }, { BASIS($basis) }, { PERIOD($period) }: { PLAIN($value) } ({ $reason }) thay vì { PLAIN($other) } ({ $other_reason })
steps =
    .definition = đúng định nghĩa thường dùng
    .dated = có ghi ngày công bố
    .newest = công bố sau cùng
    .user = do người dùng nhập
    .status = tình trạng: điều chỉnh, chính thức, ước tính
    .reliability = độ tin cậy của nguồn
    .votes = giá trị có nhiều dòng nhất
    .row = mã dòng nhỏ nhất, khi không còn căn cứ khác
reason =
    .definition = { $is_usual ->
        [true] định nghĩa thường dùng
       *[false] { $definition }
    }
    .dated = { $is_dated ->
        [true] có ngày
       *[false] không ghi ngày
    }
    .newest = { DATE($date) }
    .user = { $origin ->
        [user] người dùng
       *[other] bộ số liệu
    }
    .status = { STATUS($status) }
    .votes = { NUMBER($votes) } dòng
    .row = { $row }
sources =
    .title = Nguồn số liệu
    .unit = số dòng
reliability =
    .official_page = trang chính thức
    .official_table_copy = bản sao bảng chính thức
    .news = báo chí
    .third_party_table = bảng của bên thứ ba
    .user = người dùng nhập
corrections =
    .title = Các điểm hiệu đính so với bản nhận được
    .col-column = Cột
    .col-expect = Giá trị gốc
    .col-value = Sửa thành
    .col-rows = Số dòng
no-correction = Không có dòng nào phải sửa.

## Số ước tính

first_estimates =
    .title = Độ tin cậy của số ước tính
too-few-as-above = Chưa đủ số liệu, như nêu trên.
too-few-months = { PLACE($place) } chưa có đủ số tháng được công bố lại ở kỳ sau để đo độ lệch của số ước tính (cần ít nhất { $fewest } tháng).
bias = Số ước tính về tăng trưởng công nghiệp { -manufacturing } { $lean ->
        [high] cao hơn số công bố lại
        [low] thấp hơn số công bố lại
       *[none] không lệch rõ rệt so với số công bố lại
    }: bình quân { NUMBER($size, digits: 1) } điểm phần trăm (mức điều chỉnh bình quân nằm trong khoảng tin cậy 95%: { NUMBER($lower, digits: 2) }; { NUMBER($upper, digits: 2) }), qua { NUMBER($n) } tháng từ năm { $since }.
worst-month = Trong thời gian đó, tháng có mức điều chỉnh lớn nhất là { MONTH($month) }: bình quân { POINTS($mean, digits: 1) }, độ lớn bình quân { POINTS($mean_abs, digits: 1) } ({ NUMBER($n) } năm).
largest-revision = Lần điều chỉnh lớn nhất: { PERIOD($period) }, từ { PERCENT($first, digits: 1) } (e) thành { PERCENT($next, digits: 1) }.
january-tet = Tháng 1 có Tết được điều chỉnh bình quân { NUMBER($inside, digits: 1) } điểm phần trăm ({ NUMBER($years) } năm); tháng 1 của những năm Tết rơi vào tháng 2: { NUMBER($outside, digits: 1) } điểm phần trăm ({ NUMBER($others) } năm).
january-all = Tính cả những năm trước { $since } có công bố lại số liệu tháng 1 ({ $first }–{ $last }, { NUMBER($n) } năm), tháng 1 được điều chỉnh bình quân { NUMBER($mean, digits: 1) } điểm phần trăm (khoảng tin cậy 95%: { NUMBER($lower, digits: 1) }; { NUMBER($upper, digits: 1) }){ $worst ->
        [true] , lệch nhiều nhất trong các tháng.
       *[false] .
    }
revision_months =
    .title = Mức điều chỉnh số ước tính về { -manufacturing }, theo tháng trong năm
    .unit = điểm phần trăm
    .note = Chấm: mức điều chỉnh bình quân; dải: khoảng tin cậy 95% (phân phối t, có tính đến tự tương quan). Tháng không được công bố lại ở kỳ sau thì không có trong biểu đồ.
month = { CAPITAL(MONTH($month)) }
axis-revision = Số công bố kỳ sau trừ số ước tính, điểm phần trăm
revision_bias =
    .title = Độ lệch của số ước tính theo ngành
    .unit = điểm phần trăm
    .note = Số ước tính (e) so với số công bố ở kỳ kế tiếp (r hoặc chính thức); số âm: số ước tính cao hơn.
    .col-mean = Điều chỉnh bình quân
    .col-mean_abs = Độ lớn bình quân
    .col-months = Số tháng
    .col-clear = Lệch rõ rệt
