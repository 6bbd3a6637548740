import type zh from '../zh-CN/case'

const words: typeof zh = {}

export default words
