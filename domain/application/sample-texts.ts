import type { SampleName } from './sample-names'

type Facts = {
  name: SampleName
  years: number
  yield: number
  automation: number
  patents: number
  hours: number
}

/** Prose answers of an invented application, in the tone enterprises write them. */
export const sampleTexts = ({ name, years, yield: rate, automation, patents, hours }: Facts) => ({
  scope: `“${name.brandZh}”牌${name.productZh}，由${name.enterpriseZh}在重庆的生产（服务）场所完成，不含委托加工和外购贴牌部分。`,
  drafting: `作为起草单位参与相关标准的研制，承担试验验证和指标比对，我单位两名技术人员列入起草人名单。`,
  lower:
    '与推荐性标准相比，未规定包装运输试验一项指标，原因是产品整体吊装交付，不使用运输包装；其余指标均不低于推荐性标准。',
  veto: `出厂检验发现一批${name.productZh}的关键项目接近下限，首席质量官签发停发通知，隔离该批次，查明为来料批次差异，更换供方批次并复检合格后放行。`,
  duty: `本年度组织质量例会十二次、管理评审一次，修订质量目标和考核办法，完成关键岗位质量培训。针对客户反馈的前三类问题立项改进，全部按期关闭。一次交检合格率达到${rate}%，较上年提高；全年未发生批量质量事故。`,
  operation: `质量管理体系覆盖${name.productZh}的设计、采购、生产（提供）、检验和交付全过程。质量目标分解到部门和班组，每月统计，每季评价。内审发现的不符合项均制定纠正措施并验证，管理评审的输出纳入下一年度改进计划。`,
  traceability: `每一批次在投料（受理）时生成唯一编码，原料批号、工序参数、操作人员、检验结果和去向均与编码关联，可在半小时内从成品追到原料，也可从原料追到去向。记录保存不少于五年。`,
  risks: `每年开展一次失效模式分析，识别出的高风险环节设置控制点和应急预案；关键原料实行双供方，检测设备定期校准并做期间核查；发现风险时由首席质量官决定停产、停发或召回。`,
  improvement: '三年来围绕投诉最多的三类问题开展改进，建立客户反馈二十四小时响应机制，投诉数量逐年下降。',
  growth:
    '增长率依据近三年审计数据的平均增速，并参考在手订单和已批准的扩能计划保守取值，未计入尚未签约的项目。',
  valuation:
    '第三方报告采用的折现率和预测期与本方案不同，并计入了尚未投产的产品线，因此数值与系统测算有差异。',
  tangible: `企业拥有自有生产（服务）场所和成套装备，关键工序自动化率${automation}%，出厂检验项目基本实现自检。近三年在${name.productZh}上的装备投入持续增加，财务状况稳健，能够支撑品牌长期发展。`,
  quality: `执行高于推荐性标准的内控要求，核心指标由具备资质的机构验证。一次交检合格率${rate}%，近三年监督抽查无不合格。设立首席质量官并授予一票否决权，质量成本按月分析。`,
  innovation: `围绕${name.productZh}建立研发团队，持有有效发明专利${patents}件，并参与相关标准研制。与高校和检测机构联合攻关，新产品从立项到量产有完整的评审和验证记录。`,
  service: `公开服务承诺，报修后平均${hours}小时内响应，重大问题由首席质量官牵头处理。每年委托第三方开展满意度调查，结果用于改进；投诉按期办结，办结后逐件回访。`,
  intangible: `“${name.brandZh}”商标在${name.productZh}上连续使用${years}年，未发生权属争议。品牌建设有年度计划和预算，注重用质量说话，不作夸大宣传；企业履行社会责任，按规定公开环境和用工信息。`,
})
