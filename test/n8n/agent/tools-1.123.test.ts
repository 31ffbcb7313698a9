import { describeTools } from './describeTools';

describeTools('n8n-1.123');
