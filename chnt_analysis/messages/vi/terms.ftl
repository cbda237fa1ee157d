# Mỗi khái niệm một cách dịch, dùng chung cho mọi câu: { -supporting-industry }.
-supporting-industry = công nghiệp hỗ trợ
-manufacturing = chế biến, chế tạo
-simulations = lần mô phỏng
