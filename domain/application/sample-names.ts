import type { BrandTypeId, FieldId, IndustryId } from '../fields'

/** An invented enterprise with its brand and product; none of them exists. */
export type SampleName = {
  brandZh: string
  brandEn: string
  enterpriseZh: string
  enterpriseEn: string
  productZh: string
  productEn: string
  brandType: BrandTypeId
  field: FieldId
  industry: IndustryId
  areaId: string
  /** Unit of yearly output. */
  unit: string
}

type Row = readonly [
  brandZh: string,
  brandEn: string,
  enterpriseZh: string,
  enterpriseEn: string,
  productZh: string,
  productEn: string,
  brandType: BrandTypeId,
  industry: IndustryId,
  areaId: string,
  unit: string,
]

const ROWS: Readonly<Record<FieldId, readonly Row[]>> = {
  equipment: [
    ['巴锐传动', 'Barui Drive', '重庆巴锐传动机械股份有限公司', 'Chongqing Barui Drive Machinery Co., Ltd.', '工业机器人用谐波减速器', 'Harmonic reducers for industrial robots', 'hidden_champion', 'C34', 'bishan', '台'],
    ['渝铸岭', 'Yuzhuling', '重庆渝铸岭精密铸造有限公司', 'Chongqing Yuzhuling Precision Casting Co., Ltd.', '新能源汽车一体化压铸前舱', 'Integrated die-cast front bodies for electric vehicles', 'industrial_cluster', 'C36', 'liangjiang', '套'],
    ['缙川', 'Jinchuan', '重庆缙川泵业制造有限责任公司', 'Chongqing Jinchuan Pump Manufacturing Co., Ltd.', '超高压柱塞泵', 'Ultra-high-pressure plunger pumps', 'hidden_champion', 'C34', 'beibei', '台'],
    ['嘉陵坊', 'Jialingfang', '重庆嘉陵坊摩托车工业股份有限公司', 'Chongqing Jialingfang Motorcycle Industry Co., Ltd.', '五百毫升双缸巡航摩托车', '500 mL twin-cylinder cruiser motorcycles', 'international', 'C37', 'jiulongpo', '辆'],
    ['长峡重机', 'Changxia Heavy', '重庆长峡重型机械制造有限公司', 'Chongqing Changxia Heavy Machinery Manufacturing Co., Ltd.', '大型船用锚绞机', 'Large marine windlasses', 'general', 'C37', 'wanzhou', '台'],
    ['涪工', 'Fugong', '重庆涪工智能装备有限公司', 'Chongqing Fugong Intelligent Equipment Co., Ltd.', '榨菜智能修剪生产线', 'Automatic trimming lines for mustard tubers', 'regional', 'C35', 'fuling', '条'],
    ['永岭机床', 'Yongling Machine Tools', '重庆永岭数控机床有限责任公司', 'Chongqing Yongling CNC Machine Tool Co., Ltd.', '五轴联动蜗杆砂轮磨齿机', 'Five-axis worm-wheel gear grinding machines', 'hidden_champion', 'C34', 'yongchuan', '台'],
    ['山海电驱', 'Shanhai E-Drive', '重庆山海电驱动系统股份有限公司', 'Chongqing Shanhai Electric Drive Systems Co., Ltd.', '油冷扁线永磁同步驱动电机', 'Oil-cooled hairpin permanent-magnet traction motors', 'industrial_cluster', 'C38', 'liangjiang', '台'],
    ['两岸仪', 'Liangan Instruments', '重庆两岸仪器仪表有限公司', 'Chongqing Liangan Instruments Co., Ltd.', '科里奥利质量流量计', 'Coriolis mass flowmeters', 'hidden_champion', 'C40', 'beibei', '台'],
    ['铜雀液压', 'Tongque Hydraulics', '重庆铜雀液压件制造有限公司', 'Chongqing Tongque Hydraulic Components Co., Ltd.', '工程机械用多路换向阀', 'Multi-way directional valves for construction machinery', 'industrial_cluster', 'C34', 'tongliang', '只'],
    ['川轴', 'Chuanzhou', '重庆川轴轴承科技股份有限公司', 'Chongqing Chuanzhou Bearing Technology Co., Ltd.', '风电主轴调心滚子轴承', 'Spherical roller bearings for wind turbine main shafts', 'hidden_champion', 'C34', 'jiangjin', '套'],
    ['綦齿星', 'Qichixing', '重庆綦齿星传动有限公司', 'Chongqing Qichixing Transmission Co., Ltd.', '重型商用车十二挡变速器', 'Twelve-speed transmissions for heavy trucks', 'industrial_cluster', 'C36', 'qijiang', '台'],
    ['西芯测', 'Xixin Test', '重庆西芯测半导体设备有限公司', 'Chongqing Xixin Semiconductor Equipment Co., Ltd.', '功率半导体动态参数测试机', 'Dynamic parameter testers for power semiconductors', 'hidden_champion', 'C39', 'gaoxin', '台'],
    ['大足刃', 'Dazuren', '重庆大足刃五金制造有限责任公司', 'Chongqing Dazuren Hardware Manufacturing Co., Ltd.', '多层复合钢厨用刀具', 'Laminated-steel kitchen knives', 'century_old', 'C33', 'dazu', '把'],
  ],
  agri_food_drug: [
    ['涪台', 'Futai', '重庆涪台榨菜食品股份有限公司', 'Chongqing Futai Pickled Mustard Food Co., Ltd.', '低盐青菜头榨菜', 'Low-salt pickled mustard tuber', 'regional', 'C14', 'fuling', '吨'],
    ['奉白帝', 'Fengbaidi', '重庆奉白帝脐橙产业发展有限公司', 'Chongqing Fengbaidi Navel Orange Development Co., Ltd.', '奉节鲜食脐橙', 'Fresh navel oranges of Fengjie', 'regional', 'A01', 'fengjie', '吨'],
    ['石柱红坊', 'Shizhuhong', '石柱红坊辣椒制品有限公司', 'Shizhu Hongfang Chilli Products Co., Ltd.', '朝天椒干制品', 'Dried pointed chillies', 'regional', 'C13', 'shizhu', '吨'],
    ['梁平柚香', 'Youxiang', '重庆梁平柚香果业有限公司', 'Chongqing Liangping Youxiang Fruit Co., Ltd.', '梁平柚果汁饮料', 'Pomelo juice drinks', 'regional', 'C15', 'liangping', '吨'],
    ['江津粮坊', 'Liangfang', '重庆江津粮坊酒业有限责任公司', 'Chongqing Jiangjin Liangfang Spirits Co., Ltd.', '小曲清香型白酒', 'Light-aroma xiaoqu baijiu', 'century_old', 'C15', 'jiangjin', '千升'],
    ['巫峡玉露', 'Wuxia Yulu', '重庆巫峡玉露茶业有限公司', 'Chongqing Wuxia Yulu Tea Co., Ltd.', '高山有机绿茶', 'Organic mountain green tea', 'regional', 'C15', 'wushan', '吨'],
    ['城口老腊坊', 'Laolafang', '重庆城口老腊坊食品有限公司', 'Chongqing Chengkou Laolafang Food Co., Ltd.', '柴火烟熏腊肉', 'Wood-smoked cured pork', 'regional', 'C13', 'chengkou', '吨'],
    ['忠州橙源', 'Chengyuan', '重庆忠州橙源饮品股份有限公司', 'Chongqing Zhongzhou Chengyuan Beverage Co., Ltd.', '非浓缩还原橙汁', 'Not-from-concentrate orange juice', 'industrial_cluster', 'C15', 'zhongxian', '吨'],
    ['荣豚', 'Rongtun', '重庆荣豚生态农牧有限公司', 'Chongqing Rongtun Eco Farming Co., Ltd.', '荣昌猪冷鲜分割肉', 'Chilled cuts of Rongchang pork', 'regional', 'C13', 'rongchang', '吨'],
    ['酉水蒿', 'Youshuihao', '重庆酉水蒿生物医药有限公司', 'Chongqing Youshuihao Biopharmaceutical Co., Ltd.', '青蒿素原料药', 'Artemisinin active ingredient', 'hidden_champion', 'C27', 'youyang', '千克'],
    ['渝杏堂', 'Yuxingtang', '重庆渝杏堂制药股份有限公司', 'Chongqing Yuxingtang Pharmaceutical Co., Ltd.', '藿香正气口服液', 'Huoxiang Zhengqi oral liquid', 'century_old', 'C27', 'nanan', '万盒'],
    ['垫江牡丹匠', 'Mudanjiang', '重庆垫江牡丹匠生物科技有限公司', 'Chongqing Dianjiang Mudanjiang Biotech Co., Ltd.', '牡丹籽油', 'Peony seed oil', 'regional', 'C13', 'dianjiang', '吨'],
    ['潼南柠都', 'Ningdu', '重庆潼南柠都柠檬科技股份有限公司', 'Chongqing Tongnan Ningdu Lemon Technology Co., Ltd.', '冻干柠檬片', 'Freeze-dried lemon slices', 'international', 'C13', 'tongnan', '吨'],
    ['彭水苗薯', 'Miaoshu', '重庆彭水苗薯食品有限公司', 'Chongqing Pengshui Miaoshu Food Co., Ltd.', '紫薯晶丝粉', 'Purple sweet-potato noodles', 'regional', 'C14', 'pengshui', '吨'],
  ],
  consumer_goods: [
    ['渝窑青', 'Yuyaoqing', '重庆渝窑青陶瓷文化有限责任公司', 'Chongqing Yuyaoqing Ceramics Co., Ltd.', '荣昌细陶盖碗茶具', 'Fine earthenware lidded tea sets', 'century_old', 'C30', 'rongchang', '套'],
    ['山茶衣', 'Shanchayi', '重庆山茶衣服饰股份有限公司', 'Chongqing Shanchayi Apparel Co., Ltd.', '速干防晒户外服装', 'Quick-dry sun-protective outdoor clothing', 'general', 'C18', 'nanan', '万件'],
    ['荣麻记', 'Rongmaji', '重庆荣麻记夏布织造有限公司', 'Chongqing Rongmaji Ramie Weaving Co., Ltd.', '手工夏布家纺', 'Hand-woven ramie home textiles', 'regional', 'C17', 'rongchang', '米'],
    ['南泉舍', 'Nanquanshe', '重庆南泉舍智能家居有限公司', 'Chongqing Nanquanshe Smart Home Co., Ltd.', '全屋定制实木家具', 'Made-to-measure solid wood furniture', 'general', 'C21', 'banan', '套'],
    ['云阳面匠', 'Mianjiang', '重庆云阳面匠食品工业有限公司', 'Chongqing Yunyang Mianjiang Food Industry Co., Ltd.', '非油炸重庆小面', 'Non-fried Chongqing noodles', 'regional', 'C14', 'yunyang', '万份'],
    ['洪涯火坊', 'Hongya Huofang', '重庆洪涯火坊调味食品股份有限公司', 'Chongqing Hongya Huofang Seasoning Co., Ltd.', '牛油火锅底料', 'Beef-tallow hotpot base', 'international', 'C14', 'jiulongpo', '吨'],
    ['梦屿', 'Mengyu', '重庆梦屿母婴用品有限公司', 'Chongqing Mengyu Maternal and Infant Products Co., Ltd.', '婴儿纸尿裤', 'Baby nappies', 'general', 'C22', 'bishan', '万片'],
    ['清沁净', 'Qingqinjing', '重庆清沁净电器有限公司', 'Chongqing Qingqinjing Appliances Co., Ltd.', '反渗透家用净水机', 'Reverse-osmosis household water purifiers', 'industrial_cluster', 'C38', 'liangjiang', '台'],
    ['渡镜', 'Dujing', '重庆渡镜眼镜科技有限公司', 'Chongqing Dujing Eyewear Technology Co., Ltd.', '渐进多焦点树脂镜片', 'Progressive resin lenses', 'hidden_champion', 'C40', 'dadukou', '万片'],
    ['夔门竹', 'Kuimen Bamboo', '重庆夔门竹木工艺有限公司', 'Chongqing Kuimen Bamboo Crafts Co., Ltd.', '重组竹户外地板', 'Strand-woven bamboo decking', 'regional', 'C20', 'fengjie', '平方米'],
    ['两江光屏', 'Guangping', '重庆两江光屏电子股份有限公司', 'Chongqing Guangping Electronics Co., Ltd.', '轻薄笔记本电脑', 'Thin and light laptop computers', 'industrial_cluster', 'C39', 'liangjiang', '万台'],
    ['渝梳坊', 'Yushufang', '重庆渝梳坊工艺品有限责任公司', 'Chongqing Yushufang Crafts Co., Ltd.', '天然木角梳', 'Natural wood and horn combs', 'century_old', 'C24', 'wanzhou', '万把'],
    ['沐嘉', 'Mujia', '重庆沐嘉日化有限公司', 'Chongqing Mujia Household Chemicals Co., Ltd.', '氨基酸洗发露', 'Amino-acid shampoo', 'general', 'C26', 'changshou', '万瓶'],
    ['铜梁龙灯匠', 'Longdengjiang', '重庆龙灯匠文化创意有限公司', 'Chongqing Longdengjiang Culture Co., Ltd.', '铜梁龙灯彩扎', 'Hand-made Tongliang dragon lanterns', 'regional', 'C24', 'tongliang', '组'],
  ],
  raw_materials: [
    ['长岭玻纤', 'Changling Fibre', '重庆长岭玻璃纤维股份有限公司', 'Chongqing Changling Glass Fibre Co., Ltd.', '高模量玻璃纤维直接纱', 'High-modulus glass fibre direct rovings', 'hidden_champion', 'C30', 'dadukou', '吨'],
    ['渝镁轻', 'Yumeiqing', '重庆渝镁轻合金材料有限公司', 'Chongqing Yumeiqing Alloy Materials Co., Ltd.', '高强耐热镁合金铸锭', 'High-strength heat-resistant magnesium alloy ingots', 'hidden_champion', 'C32', 'wansheng', '吨'],
    ['西铝航', 'Xilühang', '重庆西铝航铝业股份有限公司', 'Chongqing Xilühang Aluminium Co., Ltd.', '航空用铝合金预拉伸厚板', 'Pre-stretched aluminium plates for aviation', 'hidden_champion', 'C32', 'jiulongpo', '吨'],
    ['长寿钢联', 'Ganglian', '重庆长寿钢联特殊钢有限公司', 'Chongqing Changshou Ganglian Special Steel Co., Ltd.', '汽车齿轮用渗碳钢棒材', 'Carburising steel bars for car gears', 'industrial_cluster', 'C31', 'changshou', '吨'],
    ['涪化源', 'Fuhuayuan', '重庆涪化源新材料有限责任公司', 'Chongqing Fuhuayuan New Materials Co., Ltd.', '聚酰胺六六切片', 'Polyamide 66 chips', 'industrial_cluster', 'C26', 'fuling', '吨'],
    ['黔锶', 'Qianxi', '重庆黔锶化工股份有限公司', 'Chongqing Qianxi Chemical Co., Ltd.', '电子级碳酸锶', 'Electronic-grade strontium carbonate', 'hidden_champion', 'C26', 'qianjiang', '吨'],
    ['秀锰', 'Xiumeng', '重庆秀锰新能源材料有限公司', 'Chongqing Xiumeng New Energy Materials Co., Ltd.', '电池级高纯硫酸锰', 'Battery-grade high-purity manganese sulphate', 'industrial_cluster', 'C26', 'xiushan', '吨'],
    ['万盐', 'Wanyan', '重庆万盐精细化工有限公司', 'Chongqing Wanyan Fine Chemicals Co., Ltd.', '医药级氯化钠', 'Pharmaceutical-grade sodium chloride', 'century_old', 'C26', 'wanzhou', '吨'],
    ['铝都轻材', 'Lüdu', '重庆铝都轻量化材料有限公司', 'Chongqing Lüdu Lightweight Materials Co., Ltd.', '新能源汽车电池托盘型材', 'Aluminium profiles for battery trays', 'industrial_cluster', 'C33', 'nanchuan', '吨'],
    ['歌乐胶', 'Gele', '重庆歌乐胶粘材料有限公司', 'Chongqing Gele Adhesive Materials Co., Ltd.', '动力电池用导热结构胶', 'Thermally conductive structural adhesives for batteries', 'hidden_champion', 'C26', 'shapingba', '吨'],
    ['丰都石韵', 'Shiyun', '重庆丰都石韵建材有限公司', 'Chongqing Fengdu Shiyun Building Materials Co., Ltd.', '机制砂石骨料', 'Manufactured sand and aggregates', 'regional', 'C30', 'fengdu', '万吨'],
    ['合川晶硅', 'Jinggui', '重庆合川晶硅材料股份有限公司', 'Chongqing Hechuan Jinggui Materials Co., Ltd.', '光伏超白压延玻璃', 'Ultra-clear patterned solar glass', 'international', 'C30', 'hechuan', '平方米'],
    ['云气源', 'Yunqiyuan', '重庆云气源气体有限公司', 'Chongqing Yunqiyuan Gases Co., Ltd.', '电子级高纯氦气', 'Electronic-grade high-purity helium', 'general', 'C26', 'changshou', '立方米'],
    ['武陵钡', 'Wulingbei', '重庆武陵钡盐有限公司', 'Chongqing Wuling Barium Salts Co., Ltd.', '高纯碳酸钡', 'High-purity barium carbonate', 'general', 'C26', 'chengkou', '吨'],
  ],
  engineering: [
    ['渝桥构', 'Yuqiaogou', '重庆渝桥构钢结构工程股份有限公司', 'Chongqing Yuqiaogou Steel Structure Engineering Co., Ltd.', '大跨径钢桁梁制造与安装', 'Fabrication and erection of long-span steel trusses', 'hidden_champion', 'E48', 'liangjiang', '吨'],
    ['山城筑', 'Shanchengzhu', '重庆山城筑建设集团有限公司', 'Chongqing Shanchengzhu Construction Group Co., Ltd.', '装配式住宅工程', 'Prefabricated housing projects', 'general', 'E47', 'banan', '平方米'],
    ['隧盾', 'Suidun', '重庆隧盾隧道工程有限公司', 'Chongqing Suidun Tunnel Engineering Co., Ltd.', '复杂岩溶地层隧道施工', 'Tunnelling in complex karst', 'hidden_champion', 'E48', 'nanan', '延米'],
    ['嘉装', 'Jiazhuang', '重庆嘉装建筑装饰工程有限责任公司', 'Chongqing Jiazhuang Building Decoration Engineering Co., Ltd.', '医疗建筑装配式内装', 'Prefabricated interiors for hospitals', 'general', 'E50', 'yuzhong', '平方米'],
    ['轨联', 'Guilian', '重庆轨联轨道交通安装工程有限公司', 'Chongqing Guilian Rail Installation Co., Ltd.', '跨座式单轨道岔安装', 'Installation of straddle monorail switches', 'hidden_champion', 'E49', 'dadukou', '组'],
    ['峡江港航', 'Xiajiang Port', '重庆峡江港航工程建设有限公司', 'Chongqing Xiajiang Port and Waterway Construction Co., Ltd.', '大水位差架空直立式码头', 'Elevated vertical wharves for large water-level ranges', 'regional', 'E48', 'wanzhou', '座'],
    ['巴渝营造', 'Bayu Yingzao', '重庆巴渝营造古建筑修缮有限公司', 'Chongqing Bayu Yingzao Heritage Restoration Co., Ltd.', '传统木构建筑修缮', 'Restoration of traditional timber buildings', 'century_old', 'E50', 'hechuan', '项'],
    ['固岩', 'Guyan', '重庆固岩岩土工程股份有限公司', 'Chongqing Guyan Geotechnical Engineering Co., Ltd.', '三峡库区高边坡治理', 'High-slope stabilisation in the Three Gorges area', 'regional', 'E48', 'fengjie', '项'],
    ['西能电建', 'Xineng', '重庆西能电力建设工程有限公司', 'Chongqing Xineng Power Construction Co., Ltd.', '山地风电场建设', 'Construction of mountain wind farms', 'industrial_cluster', 'E48', 'wulong', '兆瓦'],
    ['筑云模', 'Zhuyunmo', '重庆筑云模数字建造有限公司', 'Chongqing Zhuyun Digital Construction Co., Ltd.', '铝合金模板体系施工', 'Building with aluminium formwork systems', 'industrial_cluster', 'E50', 'bishan', '平方米'],
    ['岸防', 'Anfang', '重庆岸防防水工程有限公司', 'Chongqing Anfang Waterproofing Co., Ltd.', '地下综合管廊防水工程', 'Waterproofing of utility tunnels', 'general', 'E50', 'liangjiang', '平方米'],
    ['渝外建', 'Yuwaijian', '重庆渝外建国际工程有限责任公司', 'Chongqing Yuwaijian International Engineering Co., Ltd.', '海外公路总承包工程', 'Highway contracting abroad', 'international', 'E48', 'yuzhong', '公里'],
    ['璧城机电', 'Bicheng MEP', '重庆璧城机电安装有限公司', 'Chongqing Bicheng Mechanical and Electrical Installation Co., Ltd.', '洁净厂房机电安装', 'Mechanical and electrical fit-out of clean rooms', 'general', 'E49', 'gaoxin', '平方米'],
    ['綦岭路', 'Qilinglu', '重庆綦岭公路养护工程有限公司', 'Chongqing Qiling Road Maintenance Co., Ltd.', '山区公路预防性养护', 'Preventive maintenance of mountain roads', 'regional', 'E48', 'qijiang', '公里'],
  ],
  services: [
    ['江城护家', 'Jiangcheng Care', '重庆江城护家养老服务有限公司', 'Chongqing Jiangcheng Elderly Care Co., Ltd.', '居家失能老人照护', 'Home care for dependent elderly people', 'general', 'O80', 'yuzhong', '人次'],
    ['渝冷链', 'Yulenglian', '重庆渝冷链物流股份有限公司', 'Chongqing Yulenglian Logistics Co., Ltd.', '医药冷链运输', 'Cold-chain transport of medicines', 'industrial_cluster', 'G54', 'shapingba', '吨公里'],
    ['三峡舟行', 'Zhouxing', '重庆三峡舟行游轮有限公司', 'Chongqing Sanxia Zhouxing Cruises Co., Ltd.', '长江三峡豪华游轮服务', 'Yangtze Three Gorges cruises', 'international', 'G55', 'yuzhong', '人次'],
    ['检立信', 'Jianlixin', '重庆检立信检测技术有限责任公司', 'Chongqing Jianlixin Testing Technology Co., Ltd.', '汽车零部件环境可靠性检测', 'Environmental reliability testing of car parts', 'hidden_champion', 'M74', 'liangjiang', '批次'],
    ['仙女宿', 'Xiannüsu', '重庆仙女宿酒店管理有限公司', 'Chongqing Xiannüsu Hotel Management Co., Ltd.', '武隆山地民宿服务', 'Mountain guesthouses in Wulong', 'regional', 'H61', 'wulong', '间夜'],
    ['老山城食府', 'Laoshancheng', '重庆老山城食府餐饮有限责任公司', 'Chongqing Laoshancheng Catering Co., Ltd.', '渝派川菜餐饮服务', 'Chongqing-style Sichuan restaurants', 'century_old', 'H62', 'yuzhong', '万人次'],
    ['云析', 'Yunxi', '重庆云析工业软件股份有限公司', 'Chongqing Yunxi Industrial Software Co., Ltd.', '汽车制造执行系统', 'Manufacturing execution systems for car plants', 'hidden_champion', 'I65', 'gaoxin', '套'],
    ['嘉物业', 'Jiawu', '重庆嘉物业服务集团有限公司', 'Chongqing Jiawu Property Services Group Co., Ltd.', '住宅小区物业服务', 'Residential property management', 'general', 'K70', 'nanan', '平方米'],
    ['修到家', 'Xiudaojia', '重庆修到家汽车服务有限公司', 'Chongqing Xiudaojia Auto Service Co., Ltd.', '新能源汽车维修服务', 'Repair of electric vehicles', 'general', 'O81', 'jiangjin', '台次'],
    ['巴蜀研学', 'Bashu Yanxue', '重庆巴蜀研学教育科技有限公司', 'Chongqing Bashu Yanxue Education Co., Ltd.', '石刻文化研学服务', 'Study tours on stone carving', 'regional', 'R88', 'dazu', '人次'],
    ['中新联运', 'Zhongxin Intermodal', '重庆中新联运多式联运股份有限公司', 'Chongqing Zhongxin Intermodal Transport Co., Ltd.', '铁海联运全程服务', 'Rail–sea intermodal transport', 'international', 'G58', 'shapingba', '标箱'],
    ['标研社', 'Biaoyanshe', '重庆标研社设计咨询有限公司', 'Chongqing Biaoyanshe Design Consulting Co., Ltd.', '摩托车整车工业设计', 'Industrial design of motorcycles', 'industrial_cluster', 'M74', 'jiulongpo', '项'],
    ['康渝体检', 'Kangyu', '重庆康渝健康管理有限公司', 'Chongqing Kangyu Health Management Co., Ltd.', '职业健康检查服务', 'Occupational health examinations', 'general', 'Q84', 'changshou', '人次'],
    ['温塘谷', 'Wentanggu', '重庆温塘谷温泉旅游有限公司', 'Chongqing Wentanggu Hot Spring Tourism Co., Ltd.', '温泉康养服务', 'Hot-spring wellness', 'century_old', 'H61', 'beibei', '人次'],
  ],
  social_governance: [
    ['渝安梯', 'Yuanti', '重庆渝安梯电梯物联科技有限公司', 'Chongqing Yuanti Elevator IoT Technology Co., Ltd.', '老旧小区电梯安全监测服务', 'Lift safety monitoring for older estates', 'general', 'I65', 'dadukou', '台'],
    ['民情通', 'Minqingtong', '重庆民情通信息服务有限公司', 'Chongqing Minqingtong Information Services Co., Ltd.', '社区网格事件处置平台', 'Community incident handling platform', 'general', 'I65', 'nanan', '套'],
    ['公交联', 'Gongjiaolian', '重庆公交联智慧出行有限公司', 'Chongqing Gongjiaolian Smart Mobility Co., Ltd.', '定制公交运营服务', 'Demand-responsive bus services', 'regional', 'G54', 'yuzhong', '万人次'],
    ['渝清洁', 'Yuqingjie', '重庆渝清洁环卫服务股份有限公司', 'Chongqing Yuqingjie Sanitation Services Co., Ltd.', '山地城市道路清扫保洁', 'Street cleaning in a hilly city', 'general', 'N78', 'jiulongpo', '平方米'],
    ['消安盾', 'Xiaoandun', '重庆消安盾消防技术服务有限公司', 'Chongqing Xiaoandun Fire Technology Services Co., Ltd.', '高层建筑消防设施维保', 'Fire system maintenance for high-rises', 'hidden_champion', 'M74', 'yuzhong', '万平方米'],
    ['乡邻助', 'Xianglinzhu', '重庆乡邻助社会工作服务中心', 'Chongqing Xianglinzhu Social Work Service Centre', '农村留守老人关爱服务', 'Support for elderly people in villages', 'regional', 'Q85', 'wuxi', '人次'],
    ['水务通达', 'Shuiwu Tongda', '重庆水务通达供水有限公司', 'Chongqing Shuiwu Tongda Water Supply Co., Ltd.', '城乡一体化供水服务', 'Urban and rural water supply', 'general', 'D46', 'kaizhou', '万立方米'],
    ['万燃', 'Wanran', '重庆万燃燃气有限责任公司', 'Chongqing Wanran Gas Co., Ltd.', '居民燃气入户安检服务', 'Household gas safety checks', 'century_old', 'D45', 'wanzhou', '万户次'],
    ['智停岭', 'Zhitingling', '重庆智停岭停车管理有限公司', 'Chongqing Zhitingling Parking Management Co., Ltd.', '公共停车共享服务', 'Shared public parking', 'industrial_cluster', 'O82', 'shapingba', '万车次'],
    ['渝急救援', 'Yuji Rescue', '重庆渝急应急救援服务有限公司', 'Chongqing Yuji Emergency Rescue Services Co., Ltd.', '水域应急救援服务', 'Water rescue', 'general', 'N78', 'yunyang', '次'],
    ['文韵馆', 'Wenyunguan', '重庆文韵馆文化服务有限公司', 'Chongqing Wenyunguan Cultural Services Co., Ltd.', '社区图书馆运营服务', 'Running of community libraries', 'general', 'R88', 'liangping', '人次'],
    ['武陵医联', 'Wuling Medical', '重庆武陵医联健康科技有限公司', 'Chongqing Wuling Medical Alliance Technology Co., Ltd.', '远程影像诊断服务', 'Remote imaging diagnosis', 'regional', 'Q84', 'qianjiang', '例'],
    ['校食安', 'Xiaoshian', '重庆校食安餐饮管理有限公司', 'Chongqing Xiaoshian Catering Management Co., Ltd.', '中小学营养餐配送', 'School meal delivery', 'general', 'H62', 'tongnan', '万份'],
    ['渝标翻译', 'Yubiao Language', '重庆渝标语言服务有限公司', 'Chongqing Yubiao Language Services Co., Ltd.', '国际会议语言服务', 'Language services for international meetings', 'international', 'L72', 'liangjiang', '场'],
  ],
  foreign_trade: [
    ['渝新达', 'Yuxinda', '重庆渝新达国际货运代理有限公司', 'Chongqing Yuxinda International Freight Forwarding Co., Ltd.', '中欧班列集装箱货运', 'China–Europe block-train container freight', 'international', 'G58', 'shapingba', '标箱'],
    ['西部陆达', 'Luda', '重庆西部陆达供应链管理股份有限公司', 'Chongqing Xibu Luda Supply Chain Management Co., Ltd.', '东盟水果进口供应链服务', 'Supply chain for ASEAN fruit imports', 'international', 'G58', 'shapingba', '吨'],
    ['锐驰通', 'Ruichitong', '重庆锐驰通用动力机械有限公司', 'Chongqing Ruichitong Power Machinery Co., Ltd.', '数码变频汽油发电机组', 'Inverter petrol generators', 'international', 'C38', 'fuling', '台'],
    ['摩界', 'Mojie', '重庆摩界进出口有限责任公司', 'Chongqing Mojie Import and Export Co., Ltd.', '全地形车', 'All-terrain vehicles', 'international', 'C37', 'banan', '辆'],
    ['两路仓', 'Lianglucang', '重庆两路仓跨境电商有限公司', 'Chongqing Lianglucang Cross-border E-commerce Co., Ltd.', '保税备货跨境零售', 'Bonded cross-border retail', 'general', 'F52', 'liangjiang', '万单'],
    ['川渝光伏', 'Chuanyu Solar', '重庆川渝光伏科技股份有限公司', 'Chongqing Chuanyu Solar Technology Co., Ltd.', '双玻光伏组件', 'Double-glass solar modules', 'industrial_cluster', 'C38', 'hechuan', '兆瓦'],
    ['园艺川', 'Yuanyichuan', '重庆园艺川机械制造有限公司', 'Chongqing Yuanyichuan Machinery Manufacturing Co., Ltd.', '锂电草坪割草机', 'Battery lawn mowers', 'hidden_champion', 'C34', 'tongliang', '台'],
    ['渝椒出海', 'Yujiao', '重庆渝椒国际食品贸易有限公司', 'Chongqing Yujiao International Food Trade Co., Ltd.', '复合调味料出口', 'Export of compound seasonings', 'regional', 'C14', 'jiangjin', '吨'],
    ['瓷韵海', 'Ciyunhai', '重庆瓷韵海卫浴股份有限公司', 'Chongqing Ciyunhai Sanitary Ware Co., Ltd.', '节水型智能坐便器', 'Water-saving smart toilets', 'industrial_cluster', 'C30', 'yongchuan', '件'],
    ['桑蚕丝路', 'Sangcan Silk', '重庆桑蚕丝路纺织有限公司', 'Chongqing Sangcan Silk Road Textile Co., Ltd.', '高支真丝面料', 'High-count silk fabrics', 'century_old', 'C17', 'fuling', '万米'],
    ['拓海显', 'Tuohaixian', '重庆拓海显电子有限公司', 'Chongqing Tuohaixian Electronics Co., Ltd.', '工业级触控显示模组', 'Industrial touch display modules', 'international', 'C39', 'beibei', '万片'],
    ['渝医械', 'Yuyixie', '重庆渝医械医疗器械股份有限公司', 'Chongqing Yuyixie Medical Devices Co., Ltd.', '聚焦超声治疗设备', 'Focused ultrasound therapy devices', 'hidden_champion', 'C35', 'gaoxin', '台'],
    ['肠衣源', 'Changyiyuan', '重庆肠衣源生物制品有限公司', 'Chongqing Changyiyuan Biological Products Co., Ltd.', '天然肠衣', 'Natural sausage casings', 'general', 'C13', 'kaizhou', '万把'],
    ['巫溪秦药', 'Qinyao', '重庆巫溪秦药进出口有限公司', 'Chongqing Wuxi Qinyao Import and Export Co., Ltd.', '独活饮片出口', 'Export of prepared angelica root', 'regional', 'C27', 'wuxi', '吨'],
  ],
  environment: [
    ['清渝源', 'Qingyuyuan', '重庆清渝源水务科技股份有限公司', 'Chongqing Qingyuyuan Water Technology Co., Ltd.', '乡镇生活污水一体化处理服务', 'Packaged sewage treatment for townships', 'general', 'N77', 'shapingba', '万立方米'],
    ['绿缙', 'Lüjin', '重庆绿缙固废资源化有限公司', 'Chongqing Lüjin Solid Waste Recycling Co., Ltd.', '建筑垃圾再生骨料', 'Recycled aggregates from construction waste', 'general', 'C42', 'beibei', '万吨'],
    ['电池循', 'Dianchixun', '重庆电池循再生科技有限责任公司', 'Chongqing Dianchixun Recycling Technology Co., Ltd.', '废旧动力电池梯次利用', 'Second-life use of traction batteries', 'industrial_cluster', 'C42', 'changshou', '吨'],
    ['三峡水哨', 'Shuishao', '重庆三峡水哨环境监测有限公司', 'Chongqing Sanxia Shuishao Environmental Monitoring Co., Ltd.', '水质自动监测站运维', 'Operation of automatic water monitoring stations', 'hidden_champion', 'M74', 'wanzhou', '站'],
    ['焚能', 'Fenneng', '重庆焚能环境装备股份有限公司', 'Chongqing Fenneng Environmental Equipment Co., Ltd.', '生活垃圾焚烧炉排', 'Grates for municipal waste incinerators', 'international', 'C35', 'dadukou', '套'],
    ['土润', 'Turun', '重庆土润土壤修复工程有限公司', 'Chongqing Turun Soil Remediation Engineering Co., Ltd.', '工业污染场地修复', 'Remediation of industrial sites', 'hidden_champion', 'N77', 'jiulongpo', '立方米'],
    ['林海汇', 'Linhaihui', '重庆林海汇林业发展有限公司', 'Chongqing Linhaihui Forestry Development Co., Ltd.', '石漠化山地造林', 'Afforestation of rocky desert land', 'regional', 'A02', 'youyang', '亩'],
    ['净尘', 'Jingchen', '重庆净尘环保设备有限公司', 'Chongqing Jingchen Environmental Equipment Co., Ltd.', '超低排放袋式除尘器', 'Ultra-low-emission bag filters', 'industrial_cluster', 'C35', 'nanchuan', '台'],
    ['江豚湾', 'Jiangtunwan', '重庆江豚湾生态修复有限责任公司', 'Chongqing Jiangtunwan Ecological Restoration Co., Ltd.', '消落带湿地修复', 'Wetland restoration in the drawdown zone', 'regional', 'N77', 'kaizhou', '公顷'],
    ['膜川', 'Mochuan', '重庆膜川膜材料科技股份有限公司', 'Chongqing Mochuan Membrane Technology Co., Ltd.', '中空纤维超滤膜组件', 'Hollow-fibre ultrafiltration modules', 'hidden_champion', 'C29', 'bishan', '支'],
    ['节碳', 'Jietan', '重庆节碳能源服务有限公司', 'Chongqing Jietan Energy Services Co., Ltd.', '工业余热回收服务', 'Industrial waste-heat recovery', 'general', 'M75', 'qijiang', '吉焦'],
    ['渝厨净', 'Yuchujing', '重庆渝厨净再生资源有限公司', 'Chongqing Yuchujing Renewable Resources Co., Ltd.', '餐厨垃圾制生物柴油', 'Biodiesel from kitchen waste', 'general', 'C25', 'banan', '吨'],
    ['声屏安', 'Shengping', '重庆声屏安降噪技术有限公司', 'Chongqing Shengping Noise Control Co., Ltd.', '轨道交通声屏障', 'Noise barriers for urban rail', 'general', 'C33', 'yongchuan', '平方米'],
    ['百年桐', 'Bainiantong', '重庆百年桐油脂有限责任公司', 'Chongqing Bainiantong Oils Co., Ltd.', '环保桐油木蜡油', 'Low-emission tung-oil wood finish', 'century_old', 'C26', 'xiushan', '吨'],
  ],
}

const FIELDS_IN_TURN: readonly FieldId[] = [
  'equipment',
  'agri_food_drug',
  'consumer_goods',
  'raw_materials',
  'engineering',
  'services',
  'social_governance',
  'foreign_trade',
  'environment',
]

const toName = (field: FieldId, row: Row): SampleName => {
  const [brandZh, brandEn, enterpriseZh, enterpriseEn, productZh, productEn, brandType, industry, areaId, unit] = row
  return {
    brandZh,
    brandEn,
    enterpriseZh,
    enterpriseEn,
    productZh,
    productEn,
    brandType,
    field,
    industry,
    areaId,
    unit,
  }
}

/** 126 invented names; neighbours in the list differ in field, so that the first few already show variety. */
export const SAMPLE_NAMES: readonly SampleName[] = Array.from({ length: 14 }, (_, i) =>
  FIELDS_IN_TURN.flatMap(field => {
    const row = ROWS[field][i]
    return row ? [toName(field, row)] : []
  }),
).flat()
