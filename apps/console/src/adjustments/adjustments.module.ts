import { Module } from '@nestjs/common';
import type { FactoryProvider } from '@nestjs/common';
import { Connections } from '#connections';
import { Reservations } from '#store';
import { ClientsModule } from '../clients/clients.module.js';
import { ConsoleConfig } from '../config/console-config.js';
import { LiveModule } from '../live/live.module.js';
import { recordingPorts } from '../logs/recording-ports.js';
import { AdjustmentBooking } from './adjustment-booking.js';
import { AdjustmentLog } from './adjustment-log.js';
import { AdjustmentView } from './adjustment-view.js';
import { AdjustmentsController } from './adjustments.controller.js';
import { AdjustmentsService } from './adjustments.service.js';

const view: FactoryProvider<AdjustmentView> = {
  provide: AdjustmentView,
  inject: [Connections],
  useFactory: ({ logger }: Connections) =>
    new AdjustmentView((refused) => logger.error(refused, 'an adjustment record is ignored')),
};

const booking: FactoryProvider<AdjustmentBooking> = {
  provide: AdjustmentBooking,
  inject: [Connections, ConsoleConfig, AdjustmentView],
  useFactory: (
    { producer, topics, redis }: Connections,
    { topicPrefix }: ConsoleConfig,
    adjustments: AdjustmentView,
  ) => {
    const reservations = new Reservations(redis, topicPrefix, 'adjustment');
    return new AdjustmentBooking(adjustments, recordingPorts('adjustments', producer, topics, reservations));
  },
};

/** Service credits and one-off charges: booking them, and the view of them. */
@Module({
  imports: [ClientsModule, LiveModule],
  controllers: [AdjustmentsController],
  providers: [AdjustmentLog, AdjustmentsService, view, booking],
  exports: [AdjustmentView],
})
export class AdjustmentsModule {}
