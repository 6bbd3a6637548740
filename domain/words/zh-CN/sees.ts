export default {
  button: '谁能看到',
  ask: '谁能看到“{name}”',
  title: '谁能看到“{name}”',
  closed: '案件在本阶段时不能打开',
}
