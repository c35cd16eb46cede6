package fr.educonnect.sms.smpp;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/**
 * Acknowledges what a provider delivers and drops it: we ask for no receipts and read no answers. Without a listener jsmpp
 * would log the texts.
 */
final class DroppedDeliveries implements MessageReceiverListener {

    @Override
    public void onAcceptDeliverSm(DeliverSm delivery) {
        // Returning acknowledges it: otherwise the provider would deliver it again and again.
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // Needs no answer.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not used", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
