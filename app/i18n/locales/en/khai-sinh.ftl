### khai-sinh
