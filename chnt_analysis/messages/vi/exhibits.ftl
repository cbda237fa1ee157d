# Chữ quanh một hình hay một bảng trong sổ tay.

data = Số liệu
yes = có
no = không
own-calculation = Nguồn: tính toán của chúng tôi.
source-heading = { $count ->
   *[other] Nguồn
}
source-count = { $count } nguồn

described-path = { $name ->
    [none] Từ
   *[other] { $name }: từ
} { $first } ({ $start }) đến { $last } ({ $end }).
described-extremes = { $name ->
    [none] Thấp nhất
   *[other] { $name }: thấp nhất
} { $low } ({ $low_at }), cao nhất { $high } ({ $high_at }).
