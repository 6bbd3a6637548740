const words = {
  reopen: {
    title: '退回{expert}的评分表',
    text: '封签作废留档，评分表退回该专家修改后重新封存。内容在开封前仍只有专家本人能看到。',
    reason: '退回的理由',
    submit: '退回重评',
  },
  opening: {
    requests: '企业有{n}件回避申请未答复',
    requestsText:
      '申请回避：{names}。开封之前都要答复，答复才不会受分数影响；评分表全部封存的，答复后随即开封。',
    requestsLate: '申请回避：{names}。申请在开封之后提出，须在结束评审之前答复。',
    answer: '去答复',
    and: '、',
    broken: '{seats}的评分表与封签不符',
    brokenText: '没有开封任何一份，已记入办理记录。请更换该席位的专家，由系统补抽。',
    shut: '评分开封之后有人离组，正在重新组齐',
    shutText:
      '已开封的分数有人看过，所以空缺席位只由系统补抽，不能指定，也不能按法定人数开封。补抽的专家封存之后，全部重新开封。',
  },
  quorum: {
    title: '不再等待，按法定人数开封',
    text: '已封存 {n} 份，达到法定人数 {quorum}。未交的席位以下面的理由结束，评分表作废留档，并在开封记录里列名；已封存的评分同时开封，不再补抽。',
    reason: '未交席位的理由',
    submit: '开封',
  },
}
export default words
