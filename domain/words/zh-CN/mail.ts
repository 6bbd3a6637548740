export default {
  foot: '本邮件由“重庆制造”品质认定系统自动发出，请勿直接回复。认定全程免费，未委托任何中介。',
  enterprise_moved: {
    subject: '{brand} {product}：{transition}',
    body: '{enterprise}申报的“{brand} {product}”有新进展：{transition}，现处于{to}阶段。\n登录后可以看到由谁办理、下一步是什么、预计何时完成。',
  },
  office_moved: {
    subject: '{brand} {product}：{transition}',
    body: '“{brand} {product}”（{enterprise}）：{transition}，现处于{to}阶段，请按期办理。',
  },
  district_called: {
    subject: '请核实：{brand} {product}',
    body: '“{brand} {product}”（{enterprise}）已受理，请在期限内完成区县核实。',
  },
  expert_called: {
    subject: '评审任务：{brand} {product}',
    body: '您被随机抽取为一件申报的评审专家。请先作回避声明，声明之后才能查看材料。',
  },
  inspector_called: {
    subject: '现场核查任务：{brand} {product}',
    body: '“{brand} {product}”（{enterprise}）进入现场核查，请与企业约定时间。',
  },
  committee_called: {
    subject: '待评议：{brand} {product}',
    body: '“{brand} {product}”（{enterprise}）进入综合评议，请审阅决定材料并表决。',
  },
  due_soon: {
    subject: '期限提醒：{brand} {product}',
    body: '“{brand} {product}”的{to}期限为 {due}，请按期办理。',
  },
  due_extended: {
    subject: '补正期限延长到 {due}：{brand} {product}',
    body: '“{brand} {product}”的补正期限已延长，最后一日为 {due}。要改的内容不变，请在期限内交回。',
  },
  consensus_called: {
    subject: '需要合议：{brand} {product}',
    body: '专家评分已同时开封，有评分项分差超过上限，请进入合议。',
  },
  finding_added: {
    subject: '现场核查发现项 {code}：{brand} {product}',
    body: '现场核查记录了发现项 {code}，请在 {due} 前提交整改说明。',
  },
  objection_received: {
    subject: '收到异议：{brand} {product}',
    body: '公示中的“{brand} {product}”收到一件异议，答复之前不能发证。请及时处理。',
  },
  objection_receipt: {
    subject: '异议回执 {receipt}',
    body: '我们收到了您对“{brand} {product}”的异议，回执号 {receipt}。您的身份不会告知申报企业。',
  },
  objection_answered: {
    subject: '异议 {receipt} 的答复',
    body: '您提出的异议 {receipt} 已有答复：\n{answer}',
  },
}
