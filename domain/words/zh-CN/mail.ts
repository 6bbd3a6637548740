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
  work_over: {
    subject: '无需继续办理：{brand} {product}',
    body: '“{brand} {product}”已由企业终止申报，办理到此为止，请停止核实、评分或核查。已经记录的内容照旧保存。',
  },
  district_called: {
    subject: '请核实：{brand} {product}',
    body: '“{brand} {product}”（{enterprise}）已受理，请在期限内完成区县核实。',
  },
  expert_called: {
    subject: '评审任务：{brand} {product}',
    body: '您被请为一件申报的评审专家。请在 {answerBy} 前作出回避声明或者谢绝，声明之后才能查看材料。\n过期没有答复的，席位另行随机补抽。',
  },
  answer_due: {
    subject: '请在{due}前答复评审邀请：{brand}',
    body: '您还没有答复一件申报的评审邀请。请在 {due} 前作出回避声明或者谢绝；过期没有答复的，席位另行随机补抽，登记册记为未答复。',
  },
  answer_missed: {
    subject: '评审邀请已过期：{brand}',
    body: '这件评审邀请应在 {due} 前答复，没有收到您的答复，席位已另行补抽，您不必再办理。登记册记为未答复。',
  },
  inspector_called: {
    subject: '现场核查任务：{brand} {product}',
    body: '“{brand} {product}”（{enterprise}）进入现场核查，请与企业约定时间。',
  },
  inspector_replaced: {
    subject: '您不再参加现场核查：{brand} {product}',
    body: '承办人已更换您在“{brand} {product}”（{enterprise}）现场核查中的席位，您不必再前往。\n更换理由：{reason}\n您填写的记录已保留。对此有疑问的，请与承办人联系。',
  },
  inspector_left: {
    subject: '核查员退出：{brand} {product}',
    body: '“{brand} {product}”（{enterprise}）的核查员{alias}不再参加现场核查。\n原因：{reason}\n接替的人由系统随机补抽；核查日之后接替的，须另行到厂再签署。',
  },
  committee_called: {
    subject: '待评议：{brand} {product}',
    body: '“{brand} {product}”（{enterprise}）进入综合评议，请审阅决定材料并表决。',
  },
  move_undone: {
    subject: '更正：{brand} {product}没有“{transition}”',
    body: '刚才告知“{brand} {product}”（{enterprise}）“{transition}”，承办人已撤销这一步，案件仍在{to}阶段，期限照旧。之前的那封邮件请不必理会。',
  },
  feedback_ready: {
    subject: '反馈报告：{brand} {product}',
    body: '“{brand} {product}”的反馈报告已经发出，写明了每一项的得分、理由和可以改进的地方。登录后在该申报的页面上阅读。',
  },
  feedback_due: {
    subject: '反馈报告{due}前发出：{brand} {product}',
    body: '“{brand} {product}”的反馈报告还没有发出，最后一日为 {due}。请核对专家意见的措辞后发给企业。',
  },
  feedback_overdue: {
    subject: '反馈报告已超期{days}个工作日：{brand} {product}',
    body: '“{brand} {product}”的反馈报告应在 {due} 前发给企业，已超期{days}个工作日，还没有发出。请尽快办理。',
  },
  due_soon: {
    subject: '期限提醒：{brand} {product}',
    body: '“{brand} {product}”的{to}期限为 {due}，请按期办理。',
  },
  surveillance_called: {
    subject: '监督检查任务：{brand} {product}',
    body: '您在“{round}”中被随机抽取，去检查“{brand} {product}”（{enterprise}）。请在 {due} 前完成检查并记录。与企业有利害关系或不能前往的，请登录后在任务页退出，系统另抽一人。',
  },
  surveillance_left: {
    subject: '监督检查人员有变动：{brand} {product}',
    body: '“{round}”中“{brand} {product}”有一名检查人员退出，系统沿同一名单递补。最新人员见任务页，检查期限仍为 {due}。',
  },
  surveillance_vacant: {
    subject: '监督检查缺人：{brand} {product}',
    body: '“{round}”中“{brand} {product}”的检查人员不足两名，名单上暂时没有可以递补的人，检查期限为 {due}。有人空出后自动递补；等不及的，请登录划去，另抽一家。',
  },
  surveillance_off: {
    subject: '监督检查取消：{brand} {product}',
    body: '“{brand} {product}”不再是“{round}”的检查对象，这次检查不再进行。',
  },
  surveillance_stuck_no_targets: {
    subject: '监督检查未能抽取：{round}',
    body: '“{round}”已到抽取时间，但名单上的证书都已划去，没有可以抽取的。请登录撤回这一轮，另行公布。',
  },
  surveillance_stuck_too_few_inspectors: {
    subject: '监督检查未能抽取：{round}',
    body: '“{round}”已到抽取时间，但检查人员回避之后，有的对象派不齐两名。请登录撤回这一轮，补充检查人员后另行公布；系统每小时再试一次。',
  },
  surveillance_stuck_no_room: {
    subject: '监督检查未能抽取：{round}',
    body: '“{round}”已到抽取时间，但名单上的检查人员手上任务太多，不够派。系统每小时再试一次；等不及的，请登录撤回这一轮，缩小比例后另行公布。',
  },
  surveillance_notice: {
    subject: '监督检查通知：{brand} {product}',
    body: '“{brand} {product}”在“{round}”中被公开随机抽取。检查人员会与贵单位约定时间，最晚 {due}，不收取任何费用。',
  },
  surveillance_conform: {
    subject: '监督检查结果：{brand} {product}',
    body: '“{brand} {product}”在“{round}”中于 {day} 接受检查，未发现不符合。结果已公布。',
  },
  surveillance_nonconform: {
    subject: '监督检查结果：{brand} {product}',
    body: '“{brand} {product}”在“{round}”中于 {day} 接受检查，发现不符合。结果已公布，检查情况登录后可以看到；对结果有意见的，请联系承办人。',
  },
  surveillance_due: {
    subject: '监督检查期限提醒：{brand} {product}',
    body: '“{round}”中“{brand} {product}”的下一步须在 {due} 前完成：未检查的请检查并记录，已检查的请公布结果。',
  },
  surveillance_overdue: {
    subject: '监督检查已超期{days}个工作日：{brand} {product}',
    body: '“{round}”中“{brand} {product}”应在 {due} 前办完，已超期{days}个工作日，公开页面已注明逾期。请尽快办理。',
  },
  sheet_reopened: {
    subject: '评分表退回，请再看一次：{brand} {product}',
    body: '您对“{brand} {product}”的评分表已退回。\n退回理由：{reason}\n原来的内容都在，改后请重新封存；不需要改的，直接封存即可。',
  },
  consensus_said: {
    subject: '合议中有新发言：{brand} {product}',
    body: '评审组有人在“{brand} {product}”的第{item}项下发言，请查看并回应。',
  },
  overdue: {
    subject: '已超期{days}个工作日：{brand} {product}',
    body: '“{brand} {product}”的{to}期限为 {due}，已超期{days}个工作日，仍未办结。请尽快办理，或在办件页写明原因。',
  },
  due_extended: {
    subject: '补正期限延长到 {due}：{brand} {product}',
    body: '“{brand} {product}”的补正期限已延长，最后一日为 {due}。要改的内容不变，请在期限内交回。',
  },
  veto_added: {
    subject: '否决项生效，至 {expiresOn}：{brand} {product}',
    body: '“{brand} {product}”（{enterprise}）有一项否决生效，在它到期或修复之前不能受理、拟认定和认定。\n名单：{list}\n来源：{source}\n决定文号：{decisionNumber}，{decidedOn} 作出\n法律依据：{legalBasis}\n效力到期：{expiresOn}，次日自动放行\n怎样修复写在办理页上。',
  },
  veto_updated: {
    subject: '否决项有更改，至 {expiresOn}：{brand} {product}',
    body: '“{brand} {product}”（{enterprise}）的一项否决有更改，现为：\n名单：{list}\n来源：{source}\n决定文号：{decisionNumber}，{decidedOn} 作出\n法律依据：{legalBasis}\n效力到期：{expiresOn}',
  },
  veto_lifted: {
    subject: '否决项已解除：{brand} {product}',
    body: '“{brand} {product}”（{enterprise}）的一项否决已解除，不再影响办理。\n名单：{list}\n决定文号：{decisionNumber}',
  },
  veto_ended: {
    subject: '否决项已到期：{brand} {product}',
    body: '“{brand} {product}”（{enterprise}）的一项否决已于 {expiresOn} 到期，不再影响办理。\n名单：{list}\n决定文号：{decisionNumber}',
  },
  expert_conflict_found: {
    subject: '评审组成员有新的利益冲突：{brand} {product}',
    body: '专家登记更新后，“{brand} {product}”（{enterprise}）评审组成员{alias}与申报企业之间有了新的利益冲突。请核对，需要时更换。',
  },
  inspector_conflict_found: {
    subject: '核查员有新的利益冲突：{brand} {product}',
    body: '专家登记更新后，“{brand} {product}”（{enterprise}）核查员{alias}与申报企业之间有了新的利益冲突，本案已对其关闭。请在核查页面更换。',
  },
  withdrawal_asked: {
    subject: '请答复回避申请：{brand} {product}',
    body: '“{brand} {product}”（{enterprise}）申请一位专家回避，请核实后答复并写明理由。',
  },
  withdrawal_answered: {
    subject: '回避申请已答复：{brand} {product}',
    body: '“{brand} {product}”的专家回避申请已有答复，理由见申报页面。',
  },
  extension_asked: {
    subject: '企业申请延长补正期限：{brand} {product}',
    body: '“{brand} {product}”（{enterprise}）申请延长补正期限，现最后一日为 {due}。理由：\n{reason}\n请同意或说明理由。',
  },
  extension_refused: {
    subject: '延期申请未获同意：{brand} {product}',
    body: '“{brand} {product}”的补正期限没有延长，最后一日仍为 {due}。理由：\n{reason}\n请在期限内交回。',
  },
  consensus_called: {
    subject: '需要合议：{brand} {product}',
    body: '专家评分已同时开封，有评分项分差超过上限，请进入合议。',
  },
  visit_planned: {
    subject: '现场核查定在 {on}：{brand} {product}',
    body: '“{brand} {product}”的现场核查定在 {on}。核查内容与日程：\n{agenda}\n请安排熟悉情况的人员到场，备好原件。核查不收取任何费用，核查员不接受宴请和礼品。',
  },
  finding_added: {
    subject: '现场核查发现项 {code}：{brand} {product}',
    body: '现场核查记录了发现项 {code}，请在 {due} 前提交整改说明。',
  },
  finding_returned: {
    subject: '发现项 {code} 须补充整改：{brand} {product}',
    body: '发现项 {code} 的整改还不充分：\n{note}\n请在 {due} 前补充。',
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
  account_invite_staff: {
    subject: '邀请您加入“重庆制造”品质认定系统',
    body: '{name}，您好：\n{by}邀请您以{role, select, officer {承办人} district {区县核实人员} expert {评审专家} inspector {核查员} committee {认定委员} chair {委员会主任} admin {管理员} auditor {审计员} other {工作人员}}的身份加入。\n请在{days}天内打开下面的链接，设置密码和第二步验证。链接只能用一次。',
  },
  account_invite_member: {
    subject: '{enterprise}邀请您一起办理品质认定',
    body: '{by}邀请您以{role, select, owner {企业负责人} editor {填报人} signer {签署人} other {查看人}}的身份加入{enterprise}。\n请在{days}天内打开下面的链接。如果不认识对方，不必理会。',
  },
  account_reset: {
    subject: '重设密码',
    body: '{name}，您好：\n有人请求重设这个账户的密码。请在{hours}小时内打开下面的链接设置新密码，链接只能用一次。\n如果不是您本人操作，不必理会，现有密码仍然有效。',
  },
  account_register: {
    subject: '完成企业注册',
    body: '{name}，您好：\n有人用这个邮箱为“{enterprise}”注册账户。请在{hours}小时内打开下面的链接完成注册，链接只能用一次。\n如果不是您本人操作，不必理会，账户不会建立。',
  },
  account_known: {
    subject: '您已有账户',
    body: '{name}，您好：\n有人用这个邮箱注册企业账户，而您已有账户，所以没有另建。\n如果是您本人，请直接登录；忘记密码可以在登录页重设。\n如果不是您，不必理会，您的账户没有变动。',
  },
  account_notice: {
    subject:
      '{kind, select, attempts {有人多次尝试登录您的账户} password_changed {您的密码已更改} second_factor_set {已开启第二步验证} second_factor_reset {第二步验证已被管理员重置} identity_linked {您的账户已关联统一身份认证} disabled {您的账户已停用} roles_changed {您的角色有变动} code_registered {有人用贵企业的信用代码注册} member_removed {您已不是企业账户的成员} other {账户通知}}',
    body: '{kind, select, attempts {有人连续输错密码，我们已暂时拦下对方。从您常用的地方仍可正常登录。如果密码可能泄露，请尽快更改。} password_changed {账户密码刚刚更改，所有已登录的设备都已退出。} second_factor_set {账户已开启第二步验证，其他已登录的设备都已退出。} second_factor_reset {管理员重置了您的第二步验证。下次登录时请重新设置。} identity_linked {您的账户刚刚关联了统一身份认证，今后可以用它登录。} disabled {管理员停用了您的账户。如有疑问，请与管理员联系。} roles_changed {管理员调整了您的角色，立即生效。} code_registered {{who} 用{about}的统一社会信用代码注册了账户，对方看不到贵企业的任何资料。如果是同事，请在成员页邀请；如果不认识，不必理会。} member_removed {您已被移出{about}的企业账户，不能再查看其申报。} other {您的账户有变动。}}\n如果不是您本人操作，请立即重设密码并联系管理员。',
  },
}
