const words = {
  quorum: {
    title: '不再等待，按法定人数开封',
    text: '已封存 {n} 份，达到法定人数 {quorum}。未交的席位以下面的理由结束，评分表作废留档，并在开封记录里列名；已封存的评分同时开封，不再补抽。',
    reason: '未交席位的理由',
    submit: '开封',
  },
}
export default words
