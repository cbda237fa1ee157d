# Mỗi kịch bản dẫn đến đâu, điều gì làm chúng khác nhau, phải đổi điều gì để đạt mục tiêu?

sliders =
    .title = Thử giả định của chính bạn
    .unit = { share-sliders.unit }
    .note = Kéo các thanh trượt. Ban đầu là giá trị trung tâm của kịch bản «{ $scenario }». Phép tính thuần túy, không dùng mô hình.
    .alt = { share-sliders.alt }
