# Vì sao một câu hỏi chưa có câu trả lời: ghi ở dòng của lượt chạy trên trang chủ, trong JupyterLab và ở dòng lệnh.

no-goal = { PLACE($place) }: đến ngày { DATE($date) } chưa có mục tiêu { $what ->
        [none] { $sector ->
            [none] nào
           *[other] nào về { LOWER(SECTOR($sector)) }
        }
       *[other] về { $what }
    }{ $period ->
        [none] {""}
       *[other] {" "}cho { $period }
    }. { $goals ->
        [none] Địa phương không nêu mục tiêu nào.
       *[other] Các mục tiêu đã nêu: { $goals }.
    } { $figures ->
        [none] Đến thời điểm đó chưa công bố số liệu nào.
       *[other] Số liệu đã công bố: { $figures }.
    }
no-programme = { PLACE($place) }: đến ngày { DATE($date) } chưa có chương trình và chưa có mục tiêu nào của chương trình. { $figures ->
        [none] Đến thời điểm đó chưa công bố số liệu nào.
       *[other] Số liệu đã công bố: { $figures }.
    }
no-figure = { PLACE($place) }: đến ngày { DATE($date) } chưa có số liệu { $what } như yêu cầu. { $figures ->
        [none] Đến thời điểm đó chưa công bố số liệu nào.
       *[other] Số liệu đã công bố: { $figures }.
    }
and-more = và { $count } chỉ tiêu khác
too-typed = { $level ->
        [none] {""}
       *[other] Có thể nhập một mức không có trong kế hoạch: goal = { $level }.
    }
too-before = { $before ->
        [none] {""}
       *[other] Trước tháng 7/2025, địa bàn này gồm { $before }.
    }
nothing-beside = { PLACE($place) }: đến ngày { DATE($date) } chưa có số liệu nào để so sánh với địa phương khác ({ $what }).
no-other-place = { PLACE($place) }: chưa có địa phương nào khác cùng quốc gia. Cần khai báo quốc gia của cả hai trong codes/places.csv (cột nation) và bổ sung số liệu.
no-evidence = { PLACE($place) }: đến ngày { DATE($date) } không có căn cứ nào trong { $file } áp dụng cho địa phương này, và địa phương chưa công bố tỷ trọng.
no-record = { PLACE($place) }: kết quả kiểm định dự báo không có chuỗi số liệu của quốc gia này.
short-record = { PLACE($place) }: đến ngày { DATE($date) } có ít hơn { $fewest } dự báo năm đã biết kết quả. Cần chọn as_of muộn hơn.
few-rates = { PLACE($place) }: đến ngày { DATE($date) } số tháng có tốc độ tăng của { LOWER(SECTOR($sector)) } chưa đủ để lập chuỗi chỉ số (cần ít nhất { $fewest }). Chọn địa phương khác, hoặc bổ sung số liệu tháng bằng lệnh chnt add.
few-rates-since = { PLACE($place) }: từ năm { $since } { $months ->
        [0] chưa công bố tốc độ tăng hằng tháng của { LOWER(SECTOR($sector)) }
       *[other] mới công bố { $months } tốc độ tăng hằng tháng của { LOWER(SECTOR($sector)) }
    }; để lập chuỗi chỉ số cần ít nhất { $fewest }. Bổ sung số liệu tháng bằng lệnh chnt add, hoặc chọn địa phương có công bố.
no-division = { PLACE($place) }: đến ngày { DATE($date) } chưa công bố tốc độ tăng của ngành chế biến, chế tạo cấp 2 nào. Chỉ số thay thế lập hoàn toàn từ số liệu cả nước không nói lên điều gì về { PLACE($place) }.
no-division-year = { PLACE($place) }: đến ngày { DATE($date) } chưa công bố tốc độ tăng theo ngành cấp 2 của năm { $year }. Các năm có số liệu: { $first }–{ $last }.
no-figures = { PLACE($place) }: đến ngày { DATE($date) } chưa có số liệu nào.
no-dated-figure = { PLACE($place) }: đến ngày { DATE($date) } chưa có số liệu nào ghi ngày công bố.
year-without-goal = { PLACE($place) }: target_year = { $year }, trong khi các kế hoạch nêu mục tiêu loại này cho năm { $stated }.
small = { LOWER($text) }
