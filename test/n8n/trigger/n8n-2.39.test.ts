import { describeTrigger } from './describeTrigger';

describeTrigger('n8n-2.39');
