# Công nghiệp hỗ trợ có tăng nhanh như mục tiêu trong năm không, và những tháng còn lại phải tăng bao nhiêu?

## Trả lời

sector-name = { LOWER(SECTOR($sector)) }
subject = { $sector ->
    [supporting_industry] Sản xuất công nghiệp hỗ trợ
   *[other] IIP { sector-name }, rộng hơn công nghiệp hỗ trợ,
}
known = { $kind ->
    [own] { kinds.own }
    [estimate] { kinds.estimate }
   *[published] { kinds.published }
}
months-left = { NUMBER($left) } tháng
interval = khoảng dự báo { $level }%{ $calibrated ->
    [true] { "" }
   *[false] , chưa hiệu chuẩn
}: { SPAN($low, $high, digits: 1, unit: "%") }
goal-name = { $stated ->
    [true] mục tiêu của { -supporting-industry }
   *[false] mức đang xét
}
goal-of = { $value }% ({ $periods })
sentence-goal =
    .result = Sản xuất công nghiệp hỗ trợ của { PLACE($place) } năm { $year } { CHANGE($value) }; { goal-name }, { $aim }%: { VERDICT($verdict) }.
    .own-over = Theo số liệu tháng, sản xuất công nghiệp hỗ trợ của { PLACE($place) } năm { $year } { CHANGE($value) } (ước tính của chúng tôi từ mười hai tháng); { goal-name }, { $aim }%: { VERDICT($verdict) }.
    .own-running = Năm { $year }, { goal-name } tại { PLACE($place) } là tăng { $aim }%.
    .no-goal = { PLACE($place) } chưa công bố mục tiêu và số liệu thực hiện về tăng trưởng của { -supporting-industry }; { $aim }% là mức đang xét.
    .asked = { PLACE($place) } chưa công bố tốc độ tăng của { -supporting-industry }; không kế hoạch nào nêu mức { $aim }% cho năm { $year }, đây là mức đang xét: { VERDICT("not_knowable") }. Các mục tiêu đã nêu: { $goals }.
    .stated = { PLACE($place) } chưa công bố tốc độ tăng của { -supporting-industry }, do đó chưa có căn cứ đánh giá việc thực hiện mục tiêu tăng { $aim }% năm { $year }.
sentence-sector =
    .published = { subject } năm { $year } { CHANGE($value) } ({ known }).
    .none = Số liệu IIP { sector-name } theo tháng của { PLACE($place) } quá ít để ước tính năm { $year }.
    .estimate = { subject }{ $so_far ->
        [true] { " " }tính chung { PERIOD($span) } { CHANGE($ytd) } ({ known });
       *[false] { "" }
    } cả năm { $year } theo ước tính của chúng tôi { CHANGE($value) } ({ interval }){ $chance ->
        [none] { "" }
       *[stated] ; xác suất { $sector ->
            [supporting_industry] công nghiệp hỗ trợ
           *[other] toàn ngành này
        } tăng từ { PLAIN($goal) }% trở lên là { $chance }
    }{ $through ->
        [true] ; tháng chưa công bố được suy ra từ số liệu toàn ngành công nghiệp đã công bố
       *[false] { "" }
    }.
sentence-rest =
    .running = { $left ->
        [1] Để { sector-name } tăng { PLAIN($goal) }% trong năm, riêng tháng còn lại phải { CHANGE($need) } so với cùng kỳ.
       *[other] Để { sector-name } tăng { PLAIN($goal) }% trong năm, { NUMBER($left) } tháng còn lại phải { CHANGE($need) } so với cùng kỳ.
    }
    .ended = { $left ->
        [1] Năm { $year } đã kết thúc nhưng chưa công bố số liệu của { NUMBER($left) } tháng: để { sector-name } tăng { PLAIN($goal) }%, riêng tháng này phải { CHANGE($need) } so với cùng kỳ.
       *[other] Năm { $year } đã kết thúc nhưng chưa công bố số liệu của { NUMBER($left) } tháng: để { sector-name } tăng { PLAIN($goal) }%, các tháng này phải { CHANGE($need) } so với cùng kỳ.
    }

card-so-far = { PERCENT($value) }
    .label = { $sector ->
        [supporting_industry] Tăng trưởng công nghiệp hỗ trợ, tính chung từ đầu năm
       *[other] IIP { sector-name }, tính chung từ đầu năm
    }
    .note = { PERIOD($span) }{ $sector ->
        [supporting_industry] { "" }
       *[other] ; rộng hơn công nghiệp hỗ trợ
    }
card-year = { PERCENT($value) }
    .label = { $sector ->
        [supporting_industry] Tăng trưởng công nghiệp hỗ trợ, cả năm
       *[other] IIP { sector-name }, cả năm
    }
    .note = { $year }
card-estimate = { PERCENT($value) }
    .label = { card-year.label }
    .note = { $year }; { interval }
card-verdict = { VERDICT($verdict) }
    .label = { $stated ->
        [true] Mục tiêu của công nghiệp hỗ trợ
       *[false] Mức mục tiêu đang xét
    }
    .note = tăng { $aim }%, { $year }
card-rest = { PERCENT($need) }
    .label = { $ended ->
        [true] Các tháng chưa công bố phải tăng
       *[false] Các tháng còn lại phải tăng
    }
    .note = { months-left }, để { sector-name } tăng { PLAIN($goal) }%
card-chance = { $chance }
    .label = Xác suất { sector-name } tăng từ { PLAIN($goal) }% trở lên
    .note = { $sector ->
        [supporting_industry] độ rộng lấy từ sai số dự báo đã qua của các ngành cấp 2 cả nước; chưa có sai số của riêng công nghiệp hỗ trợ
       *[other] đã hiệu chuẩn; không phải của công nghiệp hỗ trợ
    }

formulas =
    .goal = mục tiêu như đã công bố, hoặc mức đang xét
    .verdict = so kết quả công bố của năm với mục tiêu, có tính đến các từ “khoảng”, “trên” của cả hai
    .published_growth = tăng trưởng cả năm như đã công bố
    .year_to_date = tăng trưởng cộng dồn mới nhất như đã công bố
    .required_rest = 100 × (((1 + g/100) × tổng năm trước − tổng các tháng đã biết) / tổng cùng kỳ của các tháng chưa biết − 1)
    .required_closing = đối với năm liền trước, khi năm đó còn tháng chưa công bố: 100 × (((1 + g/100) × tổng năm trước − tổng các tháng đã biết) / tổng cùng kỳ của các tháng chưa biết − 1)
    .probability_sector = tỷ lệ quỹ đạo mô phỏng có tốc độ tăng cả năm ít nhất bằng mức đang xét, %
    .estimate = trung vị tốc độ tăng của mức bình quân năm trên các quỹ đạo mô phỏng từ mức chỉ số suy ra

## Bảng và biểu đồ

on-year = % so với cùng kỳ
percent = { PLAIN($value) }%
goal-line = { goal-name } { PLAIN($goal) }%
axis-growth = Tăng trưởng của { sector-name } năm { $year }, %
axis-year-end = Tăng trưởng cả năm { $year }, %
axis-needed = Cần có ở các tháng chưa công bố, % so với cùng kỳ
band-recent = 12 tháng gần nhất
whole-change = Tổng thay đổi
too-few = { PLACE($place) } có { $rates } số liệu IIP { sector-name }; quá ít để ước lượng mức chỉ số theo tháng.
no-rest = { $known ->
    [0] Chưa công bố số liệu tháng nào của năm { $year }, nên chưa tính được tốc độ tăng cần có của các tháng còn lại.
    [12] Đã có số liệu đủ 12 tháng của năm { $year }, không còn tháng nào để tính.
   *[other] Chưa tính được tốc độ tăng cần có của các tháng còn lại năm { $year }.
}
no-probability = { $state ->
    [published] Năm { $year } đã có số liệu: { sector-name } { CHANGE($value) }; không còn gì để dự báo.
   *[none] Không nêu xác suất cho năm { $year }: chưa có dự báo nào trước đây với tầm xa như vậy để đo sai số, hoặc số liệu theo tháng quá ít.
}
no-closing = Phần này chỉ có khi xét năm đang diễn ra; năm { $year } không phải năm đó.
figure = { PERIOD($period) }, { $basis ->
    [mom] so với tháng trước
    [yoy] so với cùng kỳ
   *[ytd] cộng dồn
}: { NUMBER($value, digits: 1) }%{ $was ->
    [none] { "" }
   *[revised] { " " }(trước: { NUMBER($was, digits: 1) }%)
}
quantity =
    .carry_over = Tăng trưởng gối đầu từ năm trước (đã loại mùa vụ{ $holiday ->
        [none] { "" }
       *[other] { " " }và { $holiday }
    })
    .year_to_date = Tính chung { PERIOD($span) }
    .whole_year = Cả năm
    .airline = – trong đó mô hình ARIMA mùa vụ
    .components = – trong đó mô hình thành phần (xu hướng và mùa vụ)
    .persistence = – trong đó mô hình giữ nguyên tốc độ tăng 12 tháng qua
    .mean_3 = – trong đó bình quân ba năm gần nhất đã công bố
    .ytd = – trong đó tốc độ tăng cộng dồn, lấy làm tốc độ cả năm
    .filled = – trong đó tốc độ tăng cộng dồn, các tháng còn lại theo bình quân ba năm gần nhất đã công bố
    .required = Cần có ở { months-left } chưa công bố để đạt { PLAIN($goal) }%

columns-here =
    .growth = Tăng trưởng cả năm, %
    .year_end = Tăng trưởng cả năm, %
    .previous = Giá trị trước
    .contribution = Đóng góp, điểm phần trăm
    .definition = Định nghĩa

coverage =
    .title = { $sector ->
        [supporting_industry] Số liệu của riêng công nghiệp hỗ trợ từ năm { $first }
       *[other] Số liệu IIP { sector-name } đã công bố từ năm { $first }
    }
    .col-basis = Cơ sở so sánh
    .col-months = Số tháng có số liệu
    .col-first = Từ
    .col-last = Đến
    .col-differing = Tháng có nhiều giá trị khác nhau
goals =
    .title = { $results ->
        [no-goal] Mục tiêu
        [supporting] Mục tiêu của công nghiệp hỗ trợ và tăng trưởng của công nghiệp hỗ trợ
       *[sector] Mục tiêu của công nghiệp hỗ trợ và tăng trưởng của { sector-name }
    }
    .unit = % so với năm trước
level =
    .title = { $sector ->
        [supporting_industry] Mức sản xuất công nghiệp hỗ trợ suy ra từ số liệu của chính ngành
       *[other] Mức IIP { sector-name } suy ra từ các chỉ số đã công bố
    }
    .unit = chỉ số, bình quân năm { $base } = 100
    .note = { $sector ->
        [supporting_industry] Mức chỉ số là ước tính của chúng tôi. Tốc độ tăng so với cùng kỳ không cho biết tương quan giữa các tháng trong một năm: tương quan này lấy theo công nghiệp chế biến, chế tạo.
       *[other] Mức chỉ số là ước tính của chúng tôi.
    }{ $together ->
        [true] {" "}Trong hình, tháng 1 và tháng 2 lấy bình quân hai tháng vì Tết rơi vào một trong hai tháng; bảng số liệu giữ từng tháng.
       *[false] { $holiday ->
            [none] {""}
           *[other] {" "}Những tháng có { $holiday } rơi vào lúc sớm, lúc muộn thì mỗi năm một khác.
        }
    }
year_on_year =
    .title = Tăng trưởng so với cùng kỳ của { sector-name }
    .unit = % so với cùng kỳ năm trước
    .note = Độ rộng của khoảng dự báo lấy từ sai số của các dự báo trước đây (23 tháng đầu); xem trang “Kết quả kiểm định dự báo”.{ $together ->
        [true] {" "}Trong hình, tháng 1 và tháng 2 được tính gộp vì Tết rơi vào một trong hai tháng; bảng số liệu giữ từng tháng.
       *[false] {""}
    }
probability =
    .title = Xác suất { sector-name } năm { $year } tăng từ mỗi mức trở lên
    .unit = xác suất, %
    .note = { $sector ->
        [supporting_industry] Xác suất của chính công nghiệp hỗ trợ. Độ rộng lấy từ sai số dự báo đã qua của các ngành cấp 2 cả nước, là những ngành hẹp tương tự; xem trang “Kết quả kiểm định dự báo”.
       *[other] Xác suất của { sector-name }, không phải của { -supporting-industry }. Độ rộng lấy từ sai số của các dự báo trước đây; xem trang “Kết quả kiểm định dự báo”.
    }
news =
    .title = Lần công bố mới nhất đã thay đổi dự báo năm { $year } như thế nào
    .unit = điểm phần trăm
    .period = lần công bố số liệu { PERIOD($newest) }
    .note = Giá trị trung tâm của dự báo cả năm: { NUMBER($before, digits: 1) }% trước lần công bố, { NUMBER($after, digits: 1) }% sau đó ({ POINTS($change, digits: 2) }). Các số liệu được đưa vào lần lượt theo kỳ; tổng các đóng góp bằng đúng tổng thay đổi.
required =
    .title = { $ended ->
        [true] Tốc độ tăng cần có của các tháng chưa công bố
       *[false] Tốc độ tăng cần có của các tháng còn lại
    }
    .unit = { on-year }
    .period = { months-left } { $ended ->
        [true] chưa công bố
       *[false] còn lại
    } của năm { $year }
months =
    .title = Từng tháng: số liệu và mức suy ra
    .unit = %
    .period = năm { $shown }
    .col-period = Tháng
    .col-mom = So với tháng trước, số liệu
    .col-mom_implied = So với tháng trước, suy ra
    .col-yoy = So với cùng kỳ, số liệu
    .col-yoy_implied = So với cùng kỳ, suy ra
    .col-ytd = Cộng dồn, số liệu
    .col-ytd_implied = Cộng dồn, suy ra
annual =
    .title = Tăng trưởng cả năm: số liệu và mức suy ra
    .unit = %
    .col-published = Số liệu, %
    .col-implied = Suy ra, %
year =
    .title = Phép tính của năm { $year }
    .col-quantity = Đại lượng
    .col-value = Giá trị, %
goal-pace = mục tiêu CNHT: { PLAIN($pace) }%/năm
goal-mark = { $kind ->
    [one] mục tiêu { PLAIN($low) }%
   *[range] mục tiêu { SPAN($low, $high, unit: "%") }
}
covered = { PERCENT($value, digits: 0) } (sai số chuẩn { NUMBER($error, digits: 1) })
hatched = phần gạch chéo: khoảng sai số quá khứ, chưa hiệu chuẩn
no-path = { PLACE($place) } công bố quá ít năm gần đây về tăng trưởng toàn ngành công nghiệp nên không lập được quỹ đạo dài hạn.
path =
    .title = Toàn ngành công nghiệp đến { $until }: đã công bố, ước tính, và mức mà mục tiêu đòi hỏi
    .unit = chỉ số, { $origin } = 100
    .note = Đường giữa tăng { PERCENT($mean) } mỗi năm, bình quân năm năm đến { $origin }. Đến { $calibrated } dải là khoảng dự báo đã hiệu chuẩn. Sau đó dải là khoảng sai số quá khứ: số lớn hơn trong sai số bình phương bình quân của tăng trưởng bình quân của địa phương và của cả nước (qua { $length } năm: { NUMBER($own, digits: 1) } và { NUMBER($nation, digits: 1) } điểm phần trăm mỗi năm; { $windows } giai đoạn chồng nhau của địa phương, { $apart } giai đoạn không chồng nhau). Khoảng ước lượng 80% lập từ các giai đoạn đến { $split } của các tỉnh, qua { $lengths } năm, chứa { $covered } số giai đoạn về sau, tính theo { $years } năm lịch (sai số gộp theo năm). Hình thoi: mức mà toàn ngành lẽ ra đạt nếu tăng đúng mục tiêu trong năm của mục tiêu. Phần này không dùng để suy ra xác suất. Mục tiêu là của công nghiệp hỗ trợ, không phải của toàn ngành.
    .col-calibrated = Đã hiệu chuẩn
closing =
    .title = Năm vừa kết thúc: { $year }
