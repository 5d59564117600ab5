export { isInForce } from '../record/rule/in-force.ts';
