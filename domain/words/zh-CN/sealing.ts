const words = {
  reopen: {
    title: '退回{expert}的评分表',
    text: '封签作废留档，评分表退回该专家修改后重新封存。内容在开封前仍只有专家本人能看到。',
    reason: '退回的理由',
    submit: '退回重评',
  },
  seals: {
    title: '全组封签，已封存 {n} / {of}',
    note: '开封后可下载每份评分表的原文，核对与这里的封签一致。您封存之后才看得到。',
    none: '未封存',
    allIn: '在组专家都已封存，等承办人办妥开封前的事项。',
    how: '封签是评分表原文的 SHA-256。下载原文，对文件求散列，应与下面的封签逐字相同：',
    command: 'sha256sum 文件名（Windows：certutil -hashfile 文件名 SHA256；macOS：shasum -a 256 文件名）',
    read: '原文第一行是评分表的规范 JSON（RFC 8785），各项按编号排列；第二行是封存时生成的随机数，文末没有换行。',
    download: '下载{expert}的原文',
  },
  steps: {
    title: '合议经过，{n}条，不能更改',
    proposed: '提出 {points} 分',
    agreed: '同意 {points} 分',
    dissented: '不同意 {points} 分，保留意见',
  },
  answer: {
    until: '请在{day}前答复',
    title: '请在{day}前作出声明或谢绝',
    text: '过了这一天没有答复的，席位另行随机补抽，登记册记为未答复。',
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
