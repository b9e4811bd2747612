import { contract } from '../../../tests/contract/suite.js';

contract('acts/encounter');
