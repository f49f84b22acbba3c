// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <QWidget>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class JsonHighlighter;
class PlainLabel;

/// A body, read only: plain text, made safe (bodytext), its first 256 Ki characters until all is asked for. Formatting
/// runs on a worker; a body that arrived later wins.
class BodyView : public QWidget
{
    Q_OBJECT
public:
    explicit BodyView(QWidget *parent = nullptr);
    ~BodyView() override;

    void setBody(const QString &body);
    const QString &body() const { return m_body; }
    QString visibleText() const;
    bool isComplete() const { return m_isComplete; }
    bool isPretty() const { return m_isPretty; }
    void clear();

    void copyRaw() const;
    void copyEscaped() const;
    void showAll();

signals:
    void shown(); ///< the text of the last setBody() or toggle stands

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void render();
    void present(quint64 request, const QString &text, bool isComplete, bool isPretty);
    void showMenu(const QPoint &at);

    QString m_body;
    bool m_wantsAll = false;
    bool m_isComplete = true;
    bool m_isPretty = false;
    quint64 m_request = 0; ///< of render(); an older answer is dropped
    QThreadPool m_worker;
    QPlainTextEdit *m_edit = nullptr;
    JsonHighlighter *m_highlighter = nullptr;
    QCheckBox *m_pretty = nullptr;
    PlainLabel *m_note = nullptr;
    QPushButton *m_all = nullptr;
};

} // namespace ui
