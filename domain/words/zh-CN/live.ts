export default {
  state: {
    connecting: '正在连接',
    live: '实时',
    polling: '每 30 秒刷新',
    offline: '已断开',
    ended: '登录已结束',
  },
  note: {
    connecting: '正在接收其他人的变动',
    live: '其他人的变动即时出现',
    polling: '暂不能即时接收，每 30 秒取一次',
    offline: '没有网络连接，看板可能不是最新',
    ended: '请重新登录后继续',
  },
  unread: '我承办 {n} 件有新动态',
  arrived: '{title}到了{stage}。',
  moved: '{title}转到{stage}。',
  left: '{title}离开了看板。',
  many: '{n} 件有变动。',
  looking: '{name}正在看',
  moving: '{name}正在办理',
  others: '另有 {n} 人',
}
