import { contract } from '../../../tests/contract/suite.js';

contract('observation/complaint');
