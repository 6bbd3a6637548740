export default {
  button: 'Who can see this',
  ask: 'Who can see “{name}”',
  title: 'Who can see “{name}”',
  closed: 'Can’t open the case in this stage',
}
