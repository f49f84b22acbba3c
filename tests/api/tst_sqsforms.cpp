// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corefixture.h"

#include <QTest>

using tests::CoreFixture;

/// Names of parameters and elements as clients of the Query protocol write and read them; what they mean is in
/// tests/conformance.
class TestSqsForms : public QObject
{
    Q_OBJECT
private slots:
    void formsAreAnsweredInTheirElements_data();
    void formsAreAnsweredInTheirElements();
};

void TestSqsForms::formsAreAnsweredInTheirElements_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("fragment");
    const QString queue = "Action=CreateQueue&QueueName=q";
    const auto row = [&queue](const char *name, const QStringList &before, const QString &form,
                              const QString &fragment) {
        QTest::newRow(name) << (QStringList{queue} + before) << form << fragment;
    };
    const QString tags = "Action=ListQueueTags&QueueUrl=q";
    const QString shownTags =
        "<ListQueueTagsResult><Tag><Key>a</Key><Value>1</Value></Tag><Tag><Key>b</Key><Value></Value>"
        "</Tag></ListQueueTagsResult>";
    for (const char *prefix : {"Tag", "Tags"}) {
        const QString form = QString("%1.1.Key=a&%1.1.Value=1&%1.2.Key=b&%1.2.Value=").arg(prefix);
        row(qPrintable(QString("%1.N of TagQueue").arg(prefix)), {"Action=TagQueue&QueueUrl=q&" + form}, tags,
            shownTags);
        row(qPrintable(QString("%1.N of CreateQueue").arg(prefix)), {"Action=CreateQueue&QueueName=r&" + form},
            "Action=ListQueueTags&QueueUrl=r", shownTags);
    }
    row("no tags", {}, tags, "<ListQueueTagsResult/>");
    row("TagKey.N",
        {"Action=TagQueue&QueueUrl=q&Tag.1.Key=a&Tag.1.Value=1&Tag.2.Key=b&Tag.2.Value=2",
         "Action=UntagQueue&QueueUrl=q&TagKey.1=a"},
        tags, "<ListQueueTagsResult><Tag><Key>b</Key><Value>2</Value></Tag></ListQueueTagsResult>");
    row("void operations have no result", {}, "Action=TagQueue&QueueUrl=q&Tag.1.Key=a&Tag.1.Value=1",
        "<TagQueueResponse xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\"><ResponseMetadata>");
    row("AWSAccountId.N and ActionName.N",
        {"Action=AddPermission&QueueUrl=q&Label=l&AWSAccountId.1=111122223333&ActionName.1=SendMessage&ActionName.2=*"},
        "Action=GetQueueAttributes&QueueUrl=q&AttributeName.1=Policy",
        "&quot;Action&quot;:[&quot;SQS:SendMessage&quot;,&quot;SQS:*&quot;]");
    row("Attribute.N", {"Action=SetQueueAttributes&QueueUrl=q&Attribute.1.Name=DelaySeconds&Attribute.1.Value=5"},
        "Action=GetQueueAttributes&QueueUrl=q&AttributeName.1=DelaySeconds",
        "<GetQueueAttributesResult><Attribute><Name>DelaySeconds</Name><Value>5</Value></Attribute>"
        "</GetQueueAttributesResult>");
    row("no attributes", {}, "Action=GetQueueAttributes&QueueUrl=q", "<GetQueueAttributesResult/>");
    row("ChangeMessageVisibilityBatchRequestEntry.N", {},
        "Action=ChangeMessageVisibilityBatch&QueueUrl=q&ChangeMessageVisibilityBatchRequestEntry.1.Id=a"
        "&ChangeMessageVisibilityBatchRequestEntry.1.ReceiptHandle=x"
        "&ChangeMessageVisibilityBatchRequestEntry.1.VisibilityTimeout=1",
        "<ChangeMessageVisibilityBatchResult><BatchResultErrorEntry><Id>a</Id><SenderFault>true</SenderFault>"
        "<Code>ReceiptHandleIsInvalid</Code>");
    const QString sent = "Action=SendMessage&QueueUrl=q&MessageBody=%3C%22%26%0D%3E&MessageAttribute.1.Name=Foo"
                         "&MessageAttribute.1.Value.DataType=String&MessageAttribute.1.Value.StringValue=Bar"
                         "&MessageSystemAttribute.1.Name=AWSTraceHeader&MessageSystemAttribute.1.Value.DataType=String"
                         "&MessageSystemAttribute.1.Value.StringValue=Root";
    const QString trace = "<Attribute><Name>AWSTraceHeader</Name><Value>Root</Value></Attribute>";
    row("MessageAttributeName.N", {sent}, "Action=ReceiveMessage&QueueUrl=q&MessageAttributeName.1=All",
        "<MessageAttribute><Name>Foo</Name><Value><DataType>String</DataType><StringValue>Bar</StringValue></Value>"
        "</MessageAttribute></Message></ReceiveMessageResult>");
    row("MessageSystemAttributeName.N", {sent},
        "Action=ReceiveMessage&QueueUrl=q&MessageSystemAttributeName.1=AWSTraceHeader", trace);
    row("AttributeName.N", {sent}, "Action=ReceiveMessage&QueueUrl=q&AttributeName.1=AWSTraceHeader", trace);
    row("markup and line ends", {sent}, "Action=ReceiveMessage&QueueUrl=q",
        "<Body>&lt;&quot;&amp;&#xD;&gt;</Body></Message>");
    row("nothing received", {}, "Action=ReceiveMessage&QueueUrl=q", "<ReceiveMessageResult/>");
    row("SendMessageBatchRequestEntry.N", {},
        "Action=SendMessageBatch&QueueUrl=q&SendMessageBatchRequestEntry.1.Id=a"
        "&SendMessageBatchRequestEntry.1.MessageBody=x&SendMessageBatchRequestEntry.1.MessageAttribute.1.Name=Foo"
        "&SendMessageBatchRequestEntry.1.MessageAttribute.1.Value.DataType=String"
        "&SendMessageBatchRequestEntry.1.MessageAttribute.1.Value.StringValue=Bar",
        "<MD5OfMessageAttributes>ae7155c6026991b6d54b11589678bf9c</MD5OfMessageAttributes>"
        "</SendMessageBatchResultEntry></SendMessageBatchResult>");
}

void TestSqsForms::formsAreAnsweredInTheirElements()
{
    QFETCH(QStringList, before);
    QFETCH(QString, form);
    QFETCH(QString, fragment);
    CoreFixture fixture;
    for (const QString &earlier : before)
        QCOMPARE(fixture.form(earlier.toStdString()).status, 200);

    const auto response = fixture.form(form.toStdString());

    QCOMPARE(response.status, 200);
    QCOMPARE(response.contentType, std::string("text/xml"));
    QVERIFY2(QString::fromStdString(response.body).contains(fragment), response.body.c_str());
}

QTEST_APPLESS_MAIN(TestSqsForms)
#include "tst_sqsforms.moc"
