# Những dự báo này đã đúng đến đâu?

## Câu trả lời

borrowed = { PLACE($place) } chưa có đủ số liệu theo tháng để tự kiểm định; kết quả kiểm định dự báo dưới đây là của { LOWER(PLACE($judged)) }.
sentence = Trong { NUMBER($forecasts) } dự báo tăng trưởng cả năm của { LOWER(SECTOR($sector)) } ({ PLACE($place) }) lập đúng theo số liệu có tại thời điểm đó, sai số tuyệt đối bình quân là { NUMBER($ours, digits: 2) } điểm phần trăm; nếu lấy tốc độ tăng cộng dồn đã công bố làm kết quả cả năm thì sai số là { NUMBER($ytd, digits: 2) } điểm phần trăm. Sai số của chúng tôi { $is_smaller ->
        [true] nhỏ hơn
       *[false] lớn hơn
    } { PERCENT($gain, digits: 0) }. Khoảng dự báo 95% chứa kết quả trong { PERCENT($covered_95, digits: 0) } số lần.

card-ours = { POINTS($ours, digits: 2) }
    .label = Sai số tuyệt đối bình quân của dự báo
    .note = { NUMBER($forecasts) } dự báo cả năm; { series-of }
card-ytd = { POINTS($ytd, digits: 2) }
    .label = Sai số nếu lấy tốc độ tăng cộng dồn
    .note = lấy tốc độ tăng cộng dồn làm kết quả cả năm
card-covered_95 = { PERCENT($covered_95, digits: 0) }
    .label = Khoảng dự báo 95% chứa kết quả
    .note = số lần, trên các dự báo đó

formulas =
    .ours = bình quân |dự báo − kết quả| của tăng trưởng năm
    .ytd = bình quân |tốc độ tăng cộng dồn − kết quả|

## Các biểu

coverage =
    .title = Phạm vi kiểm định dự báo
    .col-group = Nhóm chuỗi
    .col-series = Số chuỗi
    .col-forecasts = Số dự báo cả năm
    .col-first_origin = Gốc dự báo từ
    .col-last_origin = Đến
groups =
    .divisions = ngành cấp 2, cả nước
    .viet_nam = cả nước, toàn ngành và 4 ngành cấp 1
    .place = { PLACE($place) }, toàn ngành và { -manufacturing }
sample = { NUMBER($forecasts) } dự báo cho các năm { $first } đến { $last }, mỗi dự báo chỉ dùng số liệu đã công bố tại thời điểm đó.
accuracy =
    .title = Sai số theo số tháng còn lại đến cuối năm
    .unit = sai số tuyệt đối bình quân, điểm phần trăm
    .note = { sample }
series =
    .ours = dự báo của chúng tôi
    .ytd = tốc độ tăng cộng dồn
axis-left = Số tháng còn lại đến cuối năm
accuracy_table =
    .title = Sai số tuyệt đối bình quân theo tầm dự báo
    .unit = điểm phần trăm
    .col-left = Số tháng đến cuối năm được dự báo
    .col-forecasts = Số dự báo
    .col-ours = Của chúng tôi
    .col-ytd = Tốc độ tăng cộng dồn
    .col-naive = Giữ nguyên mức tháng cuối
    .col-seasonal_naive = Lặp lại các tháng năm trước
halfway =
    .title = Dự báo lập vào giữa năm so với kết quả
    .unit = tăng trưởng cả năm, %
    .note = Thanh là khoảng dự báo 80%, hiệu chuẩn bằng sai số của những năm khác; gốc dự báo là tháng 6, hoặc tháng 5 hay tháng 7 nếu tháng 6 không có số liệu.
no-halfway = Chưa có dự báo nào lập vào giữa năm.
outcome = kết quả đã công bố
interval_coverage =
    .title = Tỷ lệ khoảng dự báo chứa kết quả
    .unit = %
    .note = Mỗi năm được kiểm định bằng sai số của những năm khác, của mọi chuỗi. Các gốc dự báo của cùng một năm không độc lập với nhau.
    .col-series = Chuỗi
    .col-left = Số tháng đến cuối năm được dự báo
    .col-forecasts = Số dự báo
    .col-covered_80 = Khoảng dự báo 80%
    .col-covered_95 = Khoảng dự báo 95%
    .col-own_80 = 80%, chưa hiệu chuẩn
    .col-own_95 = 95%, chưa hiệu chuẩn
all-series = mọi chuỗi
series-of = { PLACE($place) }, { LOWER(SECTOR($sector)) }
pit =
    .title = Vị trí của kết quả trong phân phối dự báo (theo thập phân vị)
    .unit = % số dự báo
    .note = { sample }
even = đều: 10%
gap = { NUMBER($total) } xác suất. Lệch bình quân { NUMBER($mean, digits: 1) } điểm phần trăm, lớn nhất { NUMBER($worst, digits: 1) } điểm phần trăm.
reliability =
    .title = Xác suất đã nêu và tần suất xảy ra
    .unit = % số lần xảy ra
    .note = Các ngưỡng tăng trưởng từ { PERCENT($low, digits: 0) } đến { PERCENT($high, digits: 0) }, trên mọi chuỗi. { gap }
hypothetical =
    .title = Mục tiêu giả định: xác suất đã nêu và tần suất đạt
    .unit = { reliability.unit }
    .note = Không phải mục tiêu của văn bản nào: ngưỡng đặt ở các phân vị 10, 25, 50, 75 và 90% của tốc độ tăng đã công bố của chính ngành đó. { $divisions } ngành cấp 2 của cả nước, dự báo lập từ { PERIOD($first) } đến { PERIOD($last) }, xa nhất 12 tháng, cho tháng so với cùng kỳ và cho cả năm. { gap }
happened = đã xảy ra
ideal = lý tưởng
axis-stated = Xác suất đã nêu, %
revisions =
    .title = Tốc độ tăng cả năm: số công bố lần đầu và số mới nhất
    .unit = %
    .col-first = Công bố lần đầu, %
    .col-truth = Mới nhất, %
    .col-revision = Điều chỉnh, điểm phần trăm
