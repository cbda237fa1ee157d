# Các căn cứ hiện có cho thấy tỷ trọng công nghiệp hỗ trợ là bao nhiêu?

## Trả lời

sentence-none = { PLACE($place) } chưa công bố tỷ trọng thực hiện{ $older ->
    [true] {" "}gần đây
   *[false] { "" }
} của công nghiệp hỗ trợ trong giá trị sản xuất công nghiệp chế biến, chế tạo theo định nghĩa của mục tiêu.
sentence-estimate = Xét riêng từng loại, { $lines } loại căn cứ cho kết quả từ { PERCENT($lowest) } đến { PERCENT($highest) } cho năm { $year }; gộp với quyền số bằng nhau là { SPAN($equal_low, $equal_high, digits: 1, unit: "%") }; theo quyền số trong tệp giả định, ước tính của chúng tôi là { SPAN($low, $high, digits: 1, unit: "%") } (80 trong 100 giá trị mô phỏng; trung vị { PERCENT($middle) }).
sentence-count = Trong 100 giá trị mô phỏng, từ { NUMBER($fewest) } đến { NUMBER($most) } tùy căn cứ, và { NUMBER($count) } theo các quyền số này, đạt { PLAIN($goal) }%; đây là số đếm theo các khoảng giả định, không phải dự báo.
sentence-opposite = { $side ->
    [few] Để một nửa số giá trị đạt { PLAIN($goal) }%, căn cứ “{ $line }” phải có quyền số { PERCENT($needed, digits: 0) } thay vì { PERCENT($now, digits: 0) }.
   *[most] Để một nửa số giá trị không đạt { PLAIN($goal) }%, căn cứ “{ $line }” phải có quyền số { PERCENT($needed, digits: 0) } thay vì { PERCENT($now, digits: 0) }.
}
    .never = { $side ->
        [few] Không có bộ quyền số nào của các căn cứ này làm cho một nửa số giá trị đạt { PLAIN($goal) }%.
       *[most] Không có bộ quyền số nào của các căn cứ này làm cho một nửa số giá trị không đạt { PLAIN($goal) }%.
    }
sentence-real = { PLACE($place) }: tỷ trọng { $origin ->
    [own] nhập riêng
   *[published] đã công bố
} { PERCENT($share) } năm { $share_year } thay cho ước tính từ các căn cứ gián tiếp.
sentence-beside = Để so sánh, riêng các căn cứ gián tiếp cho khoảng { SPAN($low, $high, digits: 1, unit: "%") }.

card-share = { SPAN($low, $high, digits: 1, unit: "%") }
    .label = Tỷ trọng ước tính năm { $year }
    .note = 80 trong 100 giá trị, theo quyền số của chúng tôi; xét riêng từng căn cứ: { SPAN($lowest, $highest, digits: 1, unit: "%") }
card-count = { SPAN($fewest, $most, digits: 0) } trong 100
    .label = Số giá trị đạt { PLAIN($goal) }%, tùy căn cứ
    .note = { NUMBER($count) } theo quyền số của chúng tôi; số đếm, không phải dự báo
card-real = { PERCENT($share) }
    .label = Tỷ trọng năm { $share_year }
    .note = thay cho ước tính từ các căn cứ gián tiếp

formulas =
    .goal = mức của mục tiêu đã nêu gần nhất, hoặc mức đang xét
    .share_low = phân vị 10% của phân phối gộp tuyến tính theo quyền số của tệp
    .share_central = trung vị của phân phối gộp tuyến tính theo quyền số của tệp
    .share_high = phân vị 90% của phân phối gộp tuyến tính theo quyền số của tệp
    .envelope_low = phân vị 10% thấp nhất trong các căn cứ xét riêng
    .envelope_high = phân vị 90% cao nhất trong các căn cứ xét riêng
    .equal_central = trung vị của phân phối gộp tuyến tính với quyền số bằng nhau
    .draws_fewest_by_line = trong 100 giá trị, số ít nhất của một căn cứ đạt mục tiêu
    .draws_most_by_line = trong 100 giá trị, số nhiều nhất của một căn cứ đạt mục tiêu
    .draws_by_weights = Σ quyền số × số đếm của căn cứ: trong 100 giá trị của phân phối gộp, số đạt mục tiêu
    .weight_needed = w sao cho w × số đếm của căn cứ + (1 − w) × số đếm của các căn cứ khác = 50, với căn cứ cần ít nhất
    .real_share = tỷ trọng mới nhất, chưa cũ quá giới hạn của tệp
    .check_share = tỷ trọng như đã công bố
    .check_draws_below = trong 100 giá trị của phân phối gộp không có số của chính địa phương, số nằm dưới tỷ trọng đã biết

## Bảng và biểu đồ

item =
    .envelope = Mọi căn cứ: đường bao
    .equal = Gộp tuyến tính, quyền số bằng nhau
    .pool = Gộp tuyến tính, quyền số của tệp
own-line = Tỷ trọng cũ của { PLACE($place) }, tính tiếp đến nay
own-group = Tỷ trọng của chính địa phương
goal-line = { PLAIN($goal) }%
case =
    .all = như trong tệp
    .without = bỏ
    .with = thêm, quyền số của một nhóm
state =
    .used = được dùng
    .off = không dùng
    .not_here = của địa phương khác, hoặc là số của chính địa phương
    .not_known = chưa công bố vào ngày này
    .aside = chỉ liệt kê
weighing =
    .equal = { $groups } nhóm, quyền số bằng nhau
    .unequal = { $groups } nhóm, quyền số như đã nêu
carried = Tỷ trọng cũ của chính địa phương
    .values = sau { $years } năm; { $sd } điểm phần trăm tăng trưởng mỗi năm (độ lệch chuẩn)

columns-here =
    .item = Loại căn cứ
    .count = Số giá trị đạt, trong 100
    .equal = Quyền số bằng nhau, %
    .weight = Quyền số, %
    .needed = Quyền số cần có, %
    .case = Cách gộp
    .group = Nhóm
    .state = Tình trạng
    .central = Trung vị

ranges =
    .title = Từng loại căn cứ cho thấy tỷ trọng năm { $year } là bao nhiêu
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = Thanh: 80 trong 100 giá trị; chấm: trung vị (của đường bao: điểm giữa). Gộp tuyến tính là bình quân có quyền số của các phân phối: không hẹp lại khi các căn cứ lặp lại nhau.
counts =
    .title = Bao nhiêu trong 100 giá trị đạt { PLAIN($goal) }%, theo loại căn cứ
    .note = Số đếm theo các khoảng và quyền số giả định. Số đếm gộp không có ý nghĩa nếu tách khỏi khoảng theo từng căn cứ.
needed =
    .title = Quyền số làm kết luận đảo ngược
    .note = Quyền số mà tại đó một nửa số giá trị nằm ở phía bên kia của { PLAIN($goal) }%, các căn cứ khác giữ nguyên tương quan. Để trống: không có quyền số nào của căn cứ đó làm được.
moves =
    .title = Bỏ một căn cứ, hoặc thêm một số chỉ liệt kê, thì kết quả gộp thay đổi ra sao
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = Các số chỉ liệt kê có quyền số 0: mục tiêu không phải căn cứ về kết quả, số có định nghĩa khác đo một đại lượng khác. “Thêm” cho biết kết quả gộp nếu tính cả số liệu đó. Xét riêng từng loại căn cứ, từ { NUMBER($fewest) } đến { NUMBER($most) } trong 100 giá trị đạt { PLAIN($goal) }%.
lines =
    .title = Mọi căn cứ: nhóm, quyền số, lý do
    .note = Quyền số và khoảng là giả định; thay đổi trong tệp giả định “{ $file }”, hoặc bỏ bớt căn cứ bằng tham số “{ $parameter }”.
check = { PLACE($place) } đã công bố tỷ trọng: { PERCENT($value) } ({ $year }). Cùng cách tính, không dùng số đó và không dùng các căn cứ chỉ lặp lại tỷ trọng cả nước, còn “{ $lines }”, cho { SPAN($low, $high, digits: 1, unit: "%") }; { NUMBER($below) } trong 100 giá trị nằm dưới tỷ trọng đã biết. Một trường hợp chưa đủ để khẳng định.
    .title = Kiểm tra cách tính tại địa phương đã biết tỷ trọng
    .none = Đến ngày này chưa công bố tỷ trọng của địa phương dùng để kiểm tra.
assumptions =
    .title = Tệp giả định
