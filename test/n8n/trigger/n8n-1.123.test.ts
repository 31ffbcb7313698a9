import { describeTrigger } from './describeTrigger';

describeTrigger('n8n-1.123');
