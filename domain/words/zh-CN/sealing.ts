const words = {
  reopen: {
    title: '退回{expert}的评分表',
    text: '封签作废留档，评分表退回该专家修改后重新封存。内容在开封前仍只有专家本人能看到。',
    reason: '退回的理由',
    submit: '退回重评',
  },
  quorum: {
    title: '不再等待，按法定人数开封',
    text: '已封存 {n} 份，达到法定人数 {quorum}。未交的席位以下面的理由结束，评分表作废留档，并在开封记录里列名；已封存的评分同时开封，不再补抽。',
    reason: '未交席位的理由',
    submit: '开封',
  },
}
export default words
