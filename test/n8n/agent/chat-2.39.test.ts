import { describeChat } from './describeChat';

describeChat('n8n-2.39');
