# Chữ quanh một hình hay một bảng trong sổ tay.

data = Số liệu
yes = có
no = không
own-calculation = Nguồn: tính toán của chúng tôi.
source-heading = { $count ->
   *[other] Nguồn
}
source-count = { $count } nguồn
