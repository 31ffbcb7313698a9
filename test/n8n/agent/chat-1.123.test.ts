import { describeChat } from './describeChat';

describeChat('n8n-1.123');
