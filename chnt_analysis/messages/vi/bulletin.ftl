# Bản tin công nghiệp hỗ trợ hằng năm

## Trả lời

answer =
    .title = Tóm tắt
lead-share-takes = { $faster ->
    [true] để đạt { PLAIN($goal) }% { $past ->
            [true] trong
           *[false] vào
        } năm { $year }, công nghiệp hỗ trợ { $past ->
            [true] lẽ ra phải tăng nhanh hơn
           *[false] phải tăng nhanh hơn
        } chế biến, chế tạo { POINTS($gap) } mỗi năm từ mức { PERCENT($start) } năm { $base }
   *[false] từ mức { PERCENT($start) } năm { $base }, { PLAIN($goal) }% năm { $year } vẫn đạt dù công nghiệp hỗ trợ tăng chậm hơn chế biến, chế tạo { POINTS($gap) } mỗi năm
}
lead-share = Tỷ trọng trong chế biến, chế tạo: chưa công bố số thực hiện; các căn cứ hiện có cho thấy tỷ trọng năm { $evidence_year } là { SPAN($low, $high, digits: 1, unit: "%") }, trung vị { PERCENT($middle) } (ước tính của chúng tôi từ { $lines } loại căn cứ; trong 100 giá trị mô phỏng, từ { NUMBER($fewest) } đến { NUMBER($most) } tùy căn cứ và { NUMBER($count) } theo quyền số của chúng tôi đạt { PLAIN($goal) }%); { $takes }.
    .assumed = Tỷ trọng trong chế biến, chế tạo: chưa có số thực hiện, cũng chưa biết căn cứ nào; { $takes } (mức xuất phát giả định).
    .real = Tỷ trọng trong chế biến, chế tạo: { $share }% năm { $base } ({ $kind ->
        [own] { kinds.own }
       *[published] { kinds.published }
    }; { $source }); { $takes }{ $chance ->
        [none] { "" }
       *[stated] ; xác suất { $chance } (theo mô hình, chưa kiểm chứng)
    }.
lead-growth = Tăng trưởng năm { $year }: { LOWER(SECTOR($sector)) }{ $wider ->
    [true] { " " }(rộng hơn công nghiệp hỗ trợ)
   *[false] { "" }
} ước { CHANGE($value) } (ước tính của chúng tôi; khoảng dự báo { $level }%: { SPAN($low, $high, digits: 1, unit: "%") }, { $calibrated ->
    [true] đã hiệu chuẩn theo sai số quá khứ
   *[false] chưa hiệu chuẩn
}{ $so_far }), so với { $stated ->
    [true] mục tiêu { $aim }% của công nghiệp hỗ trợ
   *[false] mức { $aim }% của mục tiêu đã nêu gần nhất
}{ $rest }.
    .published = Tăng trưởng năm { $year }: { LOWER(SECTOR($sector)) }{ $wider ->
        [true] { " " }(rộng hơn công nghiệp hỗ trợ)
       *[false] { "" }
    } { CHANGE($value) } ({ $kind ->
        [own] { kinds.own }
       *[published] { kinds.published }
    }; { $source }), so với { $stated ->
        [true] mục tiêu { $aim }% của công nghiệp hỗ trợ
       *[false] mức { $aim }% của mục tiêu đã nêu gần nhất
    }.
    .none = Tăng trưởng năm { $year }: { PLACE($place) } có quá ít số liệu tháng về { LOWER(SECTOR($sector)) } để ước tính; mức đang xét là { $aim }%.
lead-growth-so-far = ; tính chung { PERIOD($span) } { CHANGE($value) } ({ $kind ->
    [own] { kinds.own }
   *[published] { kinds.published }
}, { $source })
lead-growth-rest = ; để cả năm tăng { PLAIN($goal) }%, { $left ->
    [1] tháng { $ended ->
        [true] chưa công bố
       *[false] còn lại
    }
   *[other] { $left } tháng { $ended ->
        [true] chưa công bố
       *[false] còn lại
    }
} phải { CHANGE($need) }
    .whole = ; chưa tháng nào được công bố nên tính chung cả năm phải tăng { PLAIN($goal) }%
lead-enterprises = Doanh nghiệp: { $latest } năm { $latest_year } ({ $kind ->
    [own] { kinds.own }
   *[published] { kinds.published }
}; { $source }{ $rounded ->
    [true] ; số làm tròn, được hiểu là { SPAN($low, $high, digits: 0) }
   *[false] { "" }
}), so với mục tiêu { $goal } năm { $year }: { $gap ->
    [0] đã đạt theo số công bố
   *[short] còn thiếu { NUMBER($gap) }
}{ $needed ->
    [true] , mỗi năm phải tăng { SPAN($least, $most, digits: 1, unit: "%") }
   *[false] { "" }
}.
    .alone = Doanh nghiệp: { $latest } năm { $latest_year } ({ $kind ->
        [own] { kinds.own }
       *[published] { kinds.published }
    }; { $source }{ $rounded ->
        [true] ; số làm tròn, được hiểu là { SPAN($low, $high, digits: 0) }
       *[false] { "" }
    }); không có mục tiêu năm { $year } cùng cách tính.
    .none = Doanh nghiệp: { PLACE($place) } chưa công bố số nào để so với mục tiêu năm { $year }.
own-figures = số liệu riêng
topic =
    .output_share = Tỷ trọng trong chế biến, chế tạo
    .output_growth = Tăng trưởng
    .enterprises = Doanh nghiệp
    .programme = Chương trình

## Bảng và biểu đồ

name = { $sector ->
    [supporting_industry] { INDICATOR($indicator) }
    [grdp_total] { INDICATOR($indicator) }
   *[other] { INDICATOR($indicator) }: { SECTOR($sector) }
}
of-period = { $value } ({ $period })
as-of = Tính đến { DATE($date) }
verdict = { VERDICT($verdict) }
not-due = { $gap ->
    [0] chưa đến hạn
   *[short] chưa đến hạn, còn thiếu { $unit ->
        [percent] { POINTS($gap) }
        [percent_of_manufacturing_output] { POINTS($gap) }
       *[other] { PLAIN($gap) }
    }
}
before =
    .none = chưa có số liệu thực hiện
    .known = { $value } ({ PERIOD($period) }){ $state ->
        [needed] ; cần tăng { SPAN($low, $high, digits: 1, unit: "%") } mỗi năm
       *[bare] { "" }
    }
after =
    .result = { VERDICT($verdict) } ({ $value })
    .none = { VERDICT($verdict) }
    .newest = { VERDICT($verdict) }; số liệu mới nhất: { $value } ({ PERIOD($period) })
no-goal = { PLACE($place) } không nêu mục tiêu nào cho nội dung này.
no-plan = Trong các kế hoạch về công nghiệp hỗ trợ đã biết ngày công bố, chưa có mục tiêu nào đến hạn.
no-outcome = Trong { $due } mục tiêu đã qua hạn, chưa có mục tiêu nào có kết quả.
all-known = Các chỉ tiêu chính đều có số liệu thực hiện.
unknown-cnht_output_share = Tỷ trọng thực hiện
    .needed = giá trị sản xuất công nghiệp hỗ trợ và chế biến, chế tạo theo năm
unknown-cnht_output_growth = Tăng trưởng thực hiện
    .needed = chỉ số sản xuất công nghiệp hỗ trợ, hoặc IIP theo ngành cấp 2 của địa phương
unknown-programme_new_direct_suppliers = Kết quả chương trình
    .needed = số lượt tham gia và số nhà cung ứng trực tiếp mới theo năm

columns-here =
    .name = Chỉ tiêu
    .newest = Số liệu mới nhất
    .finding = Nhận định
    .topic = Chủ đề
    .answer = Trả lời
    .outcome = Kết quả
    .unknown = Số liệu còn thiếu
    .needed = Số liệu cần có hoặc lý do

goals =
    .title = Các mục tiêu chính
growth =
    .title = { topic.output_growth }
enterprises =
    .title = { topic.enterprises }
topics =
    .title = Từng nội dung
then_and_now =
    .title = Đánh giá kế hoạch vào ngày công bố và đến nay
outcomes =
    .title = Các mục tiêu đã có kết quả
    .note = { $known }/{ $due } mục tiêu đã qua hạn có kết quả: quá ít để đánh giá độ tin cậy của dự báo.
unknown =
    .title = Số liệu còn thiếu
