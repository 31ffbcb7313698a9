import { describeTools } from './describeTools';

describeTools('n8n-2.39');
