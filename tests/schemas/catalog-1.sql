PRAGMA application_id = 1396982625;
PRAGMA user_version = 7;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES (1,'catalog','m001_products','2026-11-26 09:31:14.842597+00:00');
INSERT INTO "_sqlite_migrations" VALUES (2,'catalog','m003_smaller_index','2026-11-26 09:31:14.868282+00:00');
INSERT INTO "_sqlite_migrations" VALUES (3,'catalog','m004_acts_and_trash','2026-11-26 09:31:14.869017+00:00');
INSERT INTO "_sqlite_migrations" VALUES (4,'catalog','m002_more_facts','2026-11-26 09:31:14.912762+00:00');
INSERT INTO "_sqlite_migrations" VALUES (5,'catalog','m005_lots','2026-11-26 09:31:14.913403+00:00');
INSERT INTO "_sqlite_migrations" VALUES (6,'catalog','m006_photos','2026-11-26 09:31:14.919273+00:00');
INSERT INTO "_sqlite_migrations" VALUES (7,'catalog','m007_nutrition','2026-11-26 09:31:14.922567+00:00');
CREATE TABLE products (id INTEGER PRIMARY KEY, sku TEXT NOT NULL UNIQUE, gtin TEXT, name_en TEXT, name_th TEXT, name_zh TEXT, name_vi TEXT, name_lo TEXT, name_km TEXT, name_my TEXT, description_en TEXT, ingredients_en TEXT, ingredients_th TEXT, ingredients_zh TEXT, category TEXT, brand TEXT, manufacturer TEXT, hs_code TEXT, origin_country TEXT, origin_criterion TEXT, unit_code TEXT, unit_price TEXT, currency TEXT, net_weight_kg TEXT, gross_weight_kg TEXT, length_cm TEXT, width_cm TEXT, height_cm TEXT, units_per_carton INTEGER, carton_gross_weight_kg TEXT, carton_length_cm TEXT, carton_width_cm TEXT, carton_height_cm TEXT, shelf_life_days INTEGER, temperature_regime TEXT, un_number TEXT, botanical_name TEXT, gacc_registration TEXT, fda_number TEXT, packing_house TEXT, orchard TEXT, province_code TEXT, version INTEGER NOT NULL DEFAULT 1, tariff_th TEXT, tariff_cn TEXT, tariff_la TEXT, tariff_kh TEXT, tariff_mm TEXT, tariff_vn TEXT, cosmetic_notification TEXT, lao_food_registration TEXT, khmer_cosmetic_notification TEXT, ingredients_vi TEXT, ingredients_lo TEXT, ingredients_km TEXT, ingredients_my TEXT, allergens_zh TEXT, allergens_vi TEXT, allergens_lo TEXT, allergens_km TEXT, allergens_my TEXT, storage_zh TEXT, storage_vi TEXT, storage_lo TEXT, storage_km TEXT, storage_my TEXT, use_zh TEXT, use_vi TEXT, use_lo TEXT, use_km TEXT, use_my TEXT, hazard_class TEXT, packing_group TEXT, shipping_name TEXT, packing_instruction TEXT, watt_hours TEXT, lithium_g TEXT, un38_3_reference TEXT, nutrition_per TEXT, energy_kj TEXT, protein_g TEXT, fat_g TEXT, saturated_fat_g TEXT, carbohydrate_g TEXT, sugars_g TEXT, sodium_mg TEXT);
INSERT INTO "products" VALUES (1,'BV-001','9521234001430','Changed once','น้ำมะพร้าว 100% 330 มล.','100%椰子水330毫升','Nước dừa 100% 330 ml','ນ້ຳໝາກພ້າວ 100% 330 ມລ','ទឹកដូង 100% 330 មល','အုန်းရည် ၁၀၀% ၃၃၀ မီလီလီတာ','Beverage for retail sale','Coconut water 100%','น้ำมะพร้าว 100%','椰子水100%','Beverages','Sample Krungthep','Sample Krungthep Food Industry Co., Ltd.','200989','TH','PE','H87','22','THB','0.33','0.355','6','6','14',24,'8.97','38','26','15',540,'AMBIENT',NULL,'Cocos nucifera','CTHA22022206090058','70-1-90058-1-0043',NULL,NULL,'TH-70',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "products" VALUES (2,'BV-002','9521234001447','Mango fruit drink, 30%, 250 ml','เครื่องดื่มน้ำมะม่วง 30% 250 มล.','30%芒果果汁饮料250毫升','Nước uống xoài 30% 250 ml','ນ້ຳໝາກມ່ວງ 30% 250 ມລ','ភេសជ្ជៈស្វាយ 30% 250 មល','သရက်သီးဖျော်ရည် ၃၀% ၂၅၀ မီလီလီတာ','Beverage for retail sale','Water 60%, mango puree 30%, sugar 9.8%, citric acid 0.2%','น้ำ 60%, เนื้อมะม่วงบด 30%, น้ำตาล 9.8%, กรดซิตริก 0.2%','水60%、芒果浆30%、白砂糖9.8%、柠檬酸0.2%','Beverages','Sample Krungthep','Sample Krungthep Food Industry Co., Ltd.','220299','TH','RVC 60%','H87','14','THB','0.26','0.285','5.5','5.5','13.5',24,'7.26','35','24','15',365,'AMBIENT',NULL,NULL,'CTHA22022206090058','12-1-90058-1-0044',NULL,NULL,'TH-12',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "products" VALUES (3,'BV-003','9521234001454','Instant Thai milk tea, 10 sachets','ชานมไทยปรุงสำเร็จชนิดผง 10 ซอง','泰式速溶奶茶10条','Trà sữa Thái hòa tan 10 gói','ຊານົມໄທ 10 ຊອງ','តែទឹកដោះគោថៃ 10 កញ្ចប់','ထိုင်းလက်ဖက်ရည်အသင့်ဖျော် ၁၀ ထုပ်','Beverage for retail sale','Sugar 50%, non-dairy creamer 30%, instant tea powder 15%, milk powder 5%','น้ำตาล 50%, ครีมเทียม 30%, ชาผงสำเร็จรูป 15%, นมผง 5%','白砂糖50%、植脂末30%、速溶茶粉15%、奶粉5%','Beverages','Sample Krungthep','Sample Krungthep Food Industry Co., Ltd.','210120','TH','RVC 50%','H87','85','THB','0.2','0.24','16','10','6',24,'6.36','42','34','20',540,'AMBIENT',NULL,NULL,'CTHA22022206090058','10-1-90058-1-0045',NULL,NULL,'TH-10',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "products" VALUES (4,'BV-004','9521234001461','Instant coffee mix 3 in 1, 27 sachets','กาแฟปรุงสำเร็จชนิดผง 3 in 1 27 ซอง','三合一速溶咖啡27条','Cà phê hòa tan 3 trong 1, 27 gói','ກາເຟສຳເລັດຮູບ 3 ໃນ 1, 27 ຊອງ','កាហ្វេកញ្ចប់ 3 ក្នុង 1 27 កញ្ចប់','သုံးမျိုးစပ်ကော်ဖီမစ် ၂၇ ထုပ်','Beverage for retail sale','Sugar 48%, non-dairy creamer 38%, instant coffee 14%','น้ำตาล 48%, ครีมเทียม 38%, กาแฟสำเร็จรูป 14%','白砂糖48%、植脂末38%、速溶咖啡14%','Beverages','Sample Krungthep','Sample Krungthep Food Industry Co., Ltd.','210112','TH','RVC 50%','H87','109','THB','0.459','0.5','22','16','7',16,'8.7','46','34','30',540,'AMBIENT',NULL,NULL,'CTHA22022206090058','10-1-90058-1-0046',NULL,NULL,'TH-10',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE product_search (
    id INTEGER PRIMARY KEY REFERENCES products(id) ON DELETE CASCADE,
    folded TEXT NOT NULL
);
INSERT INTO "product_search" VALUES (1,'ນ້ຳຫມາກພ້າວ 100% 330 ມລအုန်းရည် 100% 330 မီလီလီတာ');
INSERT INTO "product_search" VALUES (2,'ນ້ຳຫມາກມ່ວງ 30% 250 ມລသရက်သီးဖျော်ရည် 30% 250 မီလီလီတာ');
INSERT INTO "product_search" VALUES (3,'ထိုင်းလက်ဖက်ရည်အသင့်ဖျော် 10 ထုပ်');
INSERT INTO "product_search" VALUES (4,'သုံးမျိုးစပ်ကော်ဖီမစ် 27 ထုပ်');
CREATE VIRTUAL TABLE product_grams USING fts5(
    plain, parted, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1'
);
CREATE TABLE product_codes (
    code TEXT NOT NULL, field INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (code, field, id)
) WITHOUT ROWID;
INSERT INTO "product_codes" VALUES ('200989',2,1);
INSERT INTO "product_codes" VALUES ('210112',2,4);
INSERT INTO "product_codes" VALUES ('210120',2,3);
INSERT INTO "product_codes" VALUES ('220299',2,2);
INSERT INTO "product_codes" VALUES ('9521234001430',1,1);
INSERT INTO "product_codes" VALUES ('9521234001447',1,2);
INSERT INTO "product_codes" VALUES ('9521234001454',1,3);
INSERT INTO "product_codes" VALUES ('9521234001461',1,4);
INSERT INTO "product_codes" VALUES ('bv-001',0,1);
INSERT INTO "product_codes" VALUES ('bv-002',0,2);
INSERT INTO "product_codes" VALUES ('bv-003',0,3);
INSERT INTO "product_codes" VALUES ('bv-004',0,4);
CREATE TABLE catalog_acts (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, is_undone INTEGER NOT NULL DEFAULT 0);
INSERT INTO "catalog_acts" VALUES (1,'import',0);
INSERT INTO "catalog_acts" VALUES (2,'trash',0);
INSERT INTO "catalog_acts" VALUES (3,'edit',0);
CREATE TABLE catalog_changes (
            id INTEGER PRIMARY KEY,
            act INTEGER NOT NULL REFERENCES catalog_acts(id) ON DELETE CASCADE,
            product INTEGER NOT NULL,
            last_product INTEGER NOT NULL,
            before TEXT,
            after TEXT
        );
INSERT INTO "catalog_changes" VALUES (1,1,1,5,NULL,NULL);
INSERT INTO "catalog_changes" VALUES (2,2,5,5,'{"row": {"sku": "BV-005", "gtin": "9521234001478", "name_en": "Roasted coffee beans, arabica, 250 g", "name_th": "เมล็ดกาแฟคั่วอาราบิกา 250 กรัม", "name_zh": "阿拉比卡烘焙咖啡豆250克", "name_vi": "Cà phê hạt rang Arabica 250 g", "name_lo": "ເມັດກາເຟຂົ້ວ ອາຣາບິກາ 250 ກຣາມ", "name_km": "គ្រាប់កាហ្វេលីងអារ៉ាប៊ីកា 250 ក្រាម", "name_my": "လှော်ပြီးအာရာဗီကာကော်ဖီစေ့ ၂၅၀ ဂရမ်", "description_en": "Beverage for retail sale", "ingredients_en": "Arabica coffee 100%", "ingredients_th": "กาแฟอาราบิกา 100%", "ingredients_zh": "阿拉比卡咖啡100%", "category": "Beverages", "brand": "Sample Lanna", "manufacturer": "Sample Lanna Snack Foods Co., Ltd.", "hs_code": "090121", "origin_country": "TH", "origin_criterion": "WO", "unit_code": "H87", "unit_price": "165", "currency": "THB", "net_weight_kg": "0.25", "gross_weight_kg": "0.275", "length_cm": "13", "width_cm": "8", "height_cm": "20", "units_per_carton": "20", "carton_gross_weight_kg": "6.2", "carton_length_cm": "42", "carton_width_cm": "34", "carton_height_cm": "42", "shelf_life_days": "365", "temperature_regime": "AMBIENT", "botanical_name": "Coffea arabica", "gacc_registration": "CTHA19062203150021", "fda_number": "57-1-90021-1-0047", "province_code": "TH-57"}, "trashed_on": null}','{"row": {"sku": "BV-005", "gtin": "9521234001478", "name_en": "Roasted coffee beans, arabica, 250 g", "name_th": "เมล็ดกาแฟคั่วอาราบิกา 250 กรัม", "name_zh": "阿拉比卡烘焙咖啡豆250克", "name_vi": "Cà phê hạt rang Arabica 250 g", "name_lo": "ເມັດກາເຟຂົ້ວ ອາຣາບິກາ 250 ກຣາມ", "name_km": "គ្រាប់កាហ្វេលីងអារ៉ាប៊ីកា 250 ក្រាម", "name_my": "လှော်ပြီးအာရာဗီကာကော်ဖီစေ့ ၂၅၀ ဂရမ်", "description_en": "Beverage for retail sale", "ingredients_en": "Arabica coffee 100%", "ingredients_th": "กาแฟอาราบิกา 100%", "ingredients_zh": "阿拉比卡咖啡100%", "category": "Beverages", "brand": "Sample Lanna", "manufacturer": "Sample Lanna Snack Foods Co., Ltd.", "hs_code": "090121", "origin_country": "TH", "origin_criterion": "WO", "unit_code": "H87", "unit_price": "165", "currency": "THB", "net_weight_kg": "0.25", "gross_weight_kg": "0.275", "length_cm": "13", "width_cm": "8", "height_cm": "20", "units_per_carton": "20", "carton_gross_weight_kg": "6.2", "carton_length_cm": "42", "carton_width_cm": "34", "carton_height_cm": "42", "shelf_life_days": "365", "temperature_regime": "AMBIENT", "botanical_name": "Coffea arabica", "gacc_registration": "CTHA19062203150021", "fda_number": "57-1-90021-1-0047", "province_code": "TH-57"}, "trashed_on": "2026-12-01"}');
INSERT INTO "catalog_changes" VALUES (3,3,1,1,'{"set": {"name_en": "Coconut water 100%, 330 ml"}}','{"set": {"name_en": "Changed once"}}');
CREATE TABLE product_trash (
            id INTEGER PRIMARY KEY, sku TEXT NOT NULL, trashed_on TEXT NOT NULL, product TEXT NOT NULL
        );
INSERT INTO "product_trash" VALUES (5,'BV-005','2026-12-01','{"row": {"sku": "BV-005", "gtin": "9521234001478", "name_en": "Roasted coffee beans, arabica, 250 g", "name_th": "เมล็ดกาแฟคั่วอาราบิกา 250 กรัม", "name_zh": "阿拉比卡烘焙咖啡豆250克", "name_vi": "Cà phê hạt rang Arabica 250 g", "name_lo": "ເມັດກາເຟຂົ້ວ ອາຣາບິກາ 250 ກຣາມ", "name_km": "គ្រាប់កាហ្វេលីងអារ៉ាប៊ីកា 250 ក្រាម", "name_my": "လှော်ပြီးအာရာဗီကာကော်ဖီစေ့ ၂၅၀ ဂရမ်", "description_en": "Beverage for retail sale", "ingredients_en": "Arabica coffee 100%", "ingredients_th": "กาแฟอาราบิกา 100%", "ingredients_zh": "阿拉比卡咖啡100%", "category": "Beverages", "brand": "Sample Lanna", "manufacturer": "Sample Lanna Snack Foods Co., Ltd.", "hs_code": "090121", "origin_country": "TH", "origin_criterion": "WO", "unit_code": "H87", "unit_price": "165", "currency": "THB", "net_weight_kg": "0.25", "gross_weight_kg": "0.275", "length_cm": "13", "width_cm": "8", "height_cm": "20", "units_per_carton": "20", "carton_gross_weight_kg": "6.2", "carton_length_cm": "42", "carton_width_cm": "34", "carton_height_cm": "42", "shelf_life_days": "365", "temperature_regime": "AMBIENT", "botanical_name": "Coffea arabica", "gacc_registration": "CTHA19062203150021", "fda_number": "57-1-90021-1-0047", "province_code": "TH-57"}, "trashed_on": "2026-12-01"}');
CREATE TABLE product_lots (
            sku TEXT NOT NULL, lot_number TEXT NOT NULL, production_date TEXT, expiry_date TEXT, note TEXT,
            PRIMARY KEY (sku, lot_number)
        ) WITHOUT ROWID;
CREATE TABLE product_photos (
            id INTEGER PRIMARY KEY, sku TEXT NOT NULL, position INTEGER NOT NULL, sha256 TEXT NOT NULL,
            width INTEGER NOT NULL, height INTEGER NOT NULL, photo BLOB NOT NULL, thumbnail BLOB NOT NULL
        );
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX catalog_changes_by_act ON catalog_changes(act);
CREATE TRIGGER product_lots_follow AFTER UPDATE OF sku ON products WHEN new.sku <> old.sku BEGIN UPDATE product_lots SET sku = new.sku WHERE sku = old.sku; END;
CREATE INDEX product_photos_by_sku ON product_photos(sku, position);
CREATE TRIGGER product_photos_follow AFTER UPDATE OF sku ON products WHEN new.sku <> old.sku BEGIN UPDATE product_photos SET sku = new.sku WHERE sku = old.sku; END;
